package fishandchips.shop.status;

import fishandchips.fleet.access.ShopLayout;
import fishandchips.fleet.stations.StationKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Stations that should be there: those that have stopped without closing, and one of each kind that orders need. They matter
 * in containers, where nobody starts a station again after {@code docker kill}.
 */
final class Absences {

    private Absences() {}

    /**
     * A sentence for each kind of which some are missing, with the command that starts them again and leaves all others
     * as they are.
     *
     * @param notClosed the names of stations that have never said that they close
     */
    static List<String> of(ShopLayout layout, Collection<String> notClosed) {
        var sentences = new ArrayList<String>();
        for (var kind : layout.kinds()) {
            var there = layout.stations(kind).stream()
                    .map(station -> station.name().toString())
                    .collect(Collectors.toSet());
            var gone = new TreeSet<String>();
            notClosed.stream()
                    .filter(name -> name.startsWith(kind.label() + "-") && !there.contains(name))
                    .forEach(gone::add);
            if (!gone.isEmpty()) {
                sentences.add("%s stopped without closing. Start again: %s"
                        .formatted(String.join(" and ", gone), start(kind, gone, layout)));
            } else if (there.isEmpty() && StationKind.CREW.contains(kind)) {
                sentences.add("No %s runs. Start what has stopped: docker compose start %s"
                        .formatted(kind.label(), kind.label()));
            }
        }
        return sentences;
    }

    /** Docker starts a container at once; Compose would first wait for all that the container depends on. */
    private static String start(StationKind kind, Collection<String> gone, ShopLayout layout) {
        return layout.containers().entrySet().stream()
                .map(each -> each.getValue().replaceFirst(each.getKey() + "$", ""))
                .filter(project -> layout.containers().values().stream().allMatch(name -> name.startsWith(project)))
                .findFirst()
                .map(project -> "docker start " + project + String.join(" " + project, gone))
                .orElse("docker compose start " + kind.label());
    }
}
