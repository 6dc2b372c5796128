package fishandchips.prometheus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stations that Prometheus asks for metrics, as its HTTP service discovery wants them. Stations come and go, so each call reads the state
 * file of the shop. A station that was killed stays in the file, and so its alert can fire.
 *
 * @param shop the state file of the shop
 */
record ScrapeTargets(Path shop) {

    /** The program that answers at {@code /metrics} for Prometheus: this one. */
    private static final String OWN = "prometheus";

    /** Programs of others, which have no metrics in the form of Prometheus at the address of a station. */
    private static final Set<String> WITHOUT_METRICS = Set.of("connect", "registry", "search", "zipkin");

    /** Addresses with the same labels. */
    record Target(List<String> targets, Map<String, String> labels) {}

    /** All that there are now; none before the shop has written its state. */
    List<Target> now() throws IOException {
        return stations()
                .valueStream()
                .filter(station -> !WITHOUT_METRICS.contains(kind(station)))
                .map(ScrapeTargets::target)
                .toList();
    }

    private JsonNode stations() throws IOException {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(shop)).path("stations");
        } catch (NoSuchFileException | JacksonException _) {
            return JsonMapper.shared().createArrayNode(); // a shop that closes or has closed
        }
    }

    private static Target target(JsonNode station) {
        var kind = kind(station);
        var address = String.format(
                Locale.ROOT,
                "%s:%d",
                station.path("host").asString(),
                station.at("/ports/management").asInt());
        return new Target(
                List.of(address),
                Map.of(
                        "__metrics_path__",
                        kind.equals(OWN) ? PrometheusProgram.METRICS : "/actuator/prometheus",
                        "kind",
                        kind,
                        "station",
                        name(station)));
    }

    private static String name(JsonNode station) {
        return station.path("name").asString();
    }

    private static String kind(JsonNode station) {
        return name(station).replaceFirst("-.*", "");
    }
}
