package fishandchips.verification.containers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The images that the shop in containers takes from others: those that run as they are, and those that ours are built on. */
public final class PublishedImages {

    /** Those of the profile {@code observed}. No test runs them, and so none is skipped where they cannot be had. */
    private static final List<PublishedImage> OBSERVERS =
            List.of(PublishedImage.of("prom/prometheus:v3.5.0"), PublishedImage.of("grafana/grafana:12.1.1"));

    /** Those that the tests in containers need. */
    static final List<PublishedImage> NEEDED = List.of(
            PublishedImage.of("alpine/socat:1.7.4.3-r0"),
            PublishedImage.of("apache/kafka:4.3.1"),
            new PublishedImage("SHOP_REDIS_IMAGE", "redis:8.8.0", "redis:8"),
            new PublishedImage("SHOP_POSTGRES_IMAGE", "postgres:18.6", "postgres:18"),
            new PublishedImage("SHOP_MAVEN_IMAGE", "maven:3.9.16-eclipse-temurin-25", "maven:3.9-eclipse-temurin-25"),
            new PublishedImage("SHOP_JRE_IMAGE", "eclipse-temurin:25.0.4_7-jre", "eclipse-temurin:25-jre"));

    public static final List<PublishedImage> ALL =
            Stream.concat(NEEDED.stream(), OBSERVERS.stream()).toList();

    private PublishedImages() {}

    /**
     * One of them.
     *
     * @param variable what the compose file reads to take another one; empty when it takes no other
     * @param exact its name with an exact version
     * @param series the name of the latest of its series, which serves as well
     */
    public record PublishedImage(String variable, String exact, String series) {

        private static PublishedImage of(String exact) {
            return new PublishedImage("", exact, exact);
        }

        /** As the compose file names it. */
        public String inComposeFile() {
            return variable.isEmpty() ? exact : "${%s:-%s}".formatted(variable, exact);
        }
    }

    /** What the compose file has to be told on a machine that has only the series of some. */
    static Map<String, String> bySeries(List<PublishedImage> images) {
        var environment = new TreeMap<String, String>();
        images.forEach(image -> environment.put(image.variable(), image.series()));
        return environment;
    }
}
