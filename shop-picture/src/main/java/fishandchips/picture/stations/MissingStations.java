package fishandchips.picture.stations;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes stations that fell silent without closing, and says how to start them again. {@code ./shop status} says the same of
 * containers that do not run; the fold only knows which stations are silent.
 *
 * @param containers what the names of the shop's containers begin with; null when its stations are processes, which the shop's
 *     supervisor starts again
 */
public record MissingStations(@Nullable String containers) {

    /** A sentence for each kind of which some are missing. */
    List<String> tell(List<ObservedStation> missing) {
        var kinds = missing.stream()
                .collect(Collectors.groupingBy(ObservedStation::kind, TreeMap::new, Collectors.toList()));
        return kinds.values().stream().map(this::sentence).toList();
    }

    private String sentence(List<ObservedStation> missing) {
        var names = missing.stream().map(ObservedStation::name).collect(Collectors.joining(" and "));
        var one = missing.size() == 1;
        var stopped = names + " fell silent without closing. If " + (one ? "it has" : "they have") + " stopped, ";
        return containers == null
                ? stopped + "the shop's supervisor starts " + (one ? "it" : "them")
                        + " again; ./shop status says what runs."
                : stopped + "start again: " + command(missing, containers);
    }

    /** Docker starts a container at once; Compose would first wait for all that the container depends on. */
    private static String command(List<ObservedStation> missing, String containers) {
        return missing.stream().allMatch(ObservedStation::isNumbered)
                ? missing.stream()
                        .map(member -> " " + containers + member.name())
                        .collect(Collectors.joining("", "docker start", ""))
                : "docker compose start " + missing.getFirst().kind();
    }
}
