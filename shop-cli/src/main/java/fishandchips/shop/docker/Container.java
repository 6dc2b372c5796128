package fishandchips.shop.docker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A container of the shop, as {@code docker compose ps} tells of it.
 *
 * @param name the project, the service and the container's number
 * @param state whether it runs, or what else has become of it
 * @param health what Docker thinks of it; empty when nobody looks after it
 * @param ports those that can be reached from outside; null when there are none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Container(
        @JsonProperty("Name") String name,
        @JsonProperty("State") String state,
        @JsonProperty("Health") String health,
        @JsonProperty("Publishers") @Nullable List<Port> ports) {

    private static final Pattern NAME = Pattern.compile(".+?[-_]([a-z]+(?:-[0-9]+)?)[-_]([0-9]+)");

    /** A port of this machine that leads to a container; 0 when it leads there from nowhere. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Port(@JsonProperty("PublishedPort") int number) {}

    /** Reads what compose writes: an object on each line, or, if it is an old one, a list of them. */
    static List<Container> parse(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .flatMap(Container::line)
                .toList();
    }

    private static Stream<Container> line(String line) {
        return line.startsWith("[")
                ? Stream.of(JsonMapper.shared().readValue(line, Container[].class))
                : Stream.of(JsonMapper.shared().readValue(line, Container.class));
    }

    /** The service in the compose file. */
    String service() {
        return part(1);
    }

    /** The number among the containers of its service. */
    String number() {
        return part(2);
    }

    private String part(int group) {
        var parts = NAME.matcher(name);
        return parts.matches() ? parts.group(group) : "";
    }

    /** The name that people know: {@code till-1}, or just {@code redis} where there can only be one. */
    static String knownAs(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return name;
        }
        return isStation(parts.group(1)) ? parts.group(1) + "-" + parts.group(2) : parts.group(1);
    }

    private static boolean isStation(String service) {
        return Stream.of(StationKind.values()).anyMatch(kind -> kind.label().equals(service));
    }

    String knownAs() {
        return knownAs(name);
    }

    /** Its station; empty when it is something else. */
    Optional<StationName> station() {
        return isStation(service())
                ? Optional.of(new StationName(StationKind.named(service()), Integer.parseInt(number())))
                : Optional.empty();
    }

    boolean isRunning() {
        return state.equals("running");
    }

    boolean isReady() {
        return isRunning() && (health.isEmpty() || health.equals("healthy"));
    }

    /** The port of this machine that leads to it; empty when none does. */
    Optional<Integer> port() {
        var all = ports == null ? List.<Port>of() : ports;
        return all.stream().map(Port::number).filter(number -> number > 0).findFirst();
    }
}
