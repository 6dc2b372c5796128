package fishandchips.verification.build;

import static fishandchips.verification.build.ComposeFile.STATIONS;
import static fishandchips.verification.build.ComposeFile.text;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.verification.containers.PublishedImages;
import fishandchips.verification.containers.PublishedImages.PublishedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The images of the containers: ours, which are in no registry, and those of others in exact versions; and how Java runs there. */
class ComposeImagesTests {

    private static final Path ROOT = Path.of("..");
    private static final Map<String, JsonNode> SERVICES = ComposeFile.in(ROOT).services();

    private static final Set<String> COMMAND_LINES = Set.of("secrets", "init", "shop", "manager");

    private static final Pattern PUBLISHED = Pattern.compile("(?m)^ARG (\\w+_IMAGE)=(\\S+)$");
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");
    private static final String VERSION =
            text(ROOT.resolve("pom.xml")).replaceFirst("(?s).*?\n    <version>([^<]+)</version>.*", "$1");

    @Test
    void everyImageIsOursOrOneThatWeKnow() {
        assertThat(SERVICES).allSatisfy((name, service) -> {
            var image = service.get("image").asString();
            if (STATIONS.contains(name)) {
                assertThat(image).isEqualTo(ours(name));
            } else if (COMMAND_LINES.contains(name)) {
                assertThat(image).isEqualTo(ours("shop"));
            } else {
                assertThat(image)
                        .isIn(PublishedImages.ALL.stream()
                                .map(PublishedImage::inComposeFile)
                                .toList());
            }
        });
        assertThat(FROM.matcher(dockerfile()).results().map(from -> from.group(1)))
                .containsOnly("${MAVEN_IMAGE}", "${JRE_IMAGE}");
        assertThat(PUBLISHED.matcher(dockerfile()).results()).hasSize(2).allSatisfy(arg -> {
            var image = published("SHOP_" + arg.group(1));
            assertThat(image.exact()).isEqualTo(arg.group(2));
            assertThat(SERVICES.values().stream().filter(service -> service.has("build")))
                    .allSatisfy(service -> assertThat(service.path("build")
                                    .path("args")
                                    .path(arg.group(1))
                                    .asString())
                            .isEqualTo(image.inComposeFile()));
        });
    }

    private static PublishedImage published(String variable) {
        return PublishedImages.ALL.stream()
                .filter(image -> image.variable().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    /** An image that is in no registry, and is not looked for in one. */
    private static String ours(String name) {
        return "fishandchips-local/%s:%s".formatted(name, VERSION);
    }

    @Test
    void noRegistryIsAskedForOurImages() {
        assertThat(SERVICES)
                .allSatisfy((_, service) -> assertThat(
                                service.path("pull_policy").asString("").equals("never"))
                        .isEqualTo(service.get("image").asString().startsWith("fishandchips-local/")));
        assertThat(ours("shop")).endsWith(":" + dockerfile().replaceFirst("(?s).*\nARG VERSION=(\\S+)\n.*", "$1"));
    }

    @Test
    void everyPublishedImageHasAnExactVersionAndASeries() throws IOException {
        var series = new Properties();
        try (var reader = Files.newBufferedReader(ROOT.resolve("deploy/series.env"))) {
            series.load(reader);
        }

        assertThat(PublishedImages.ALL)
                .allSatisfy(image -> assertThat(image.exact()).matches(".+:.*\\d+[.]\\d+[.]?\\d*.*"));
        assertThat(PublishedImages.ALL.stream()
                        .filter(image -> !image.variable().isEmpty())
                        .collect(toMap(PublishedImage::variable, PublishedImage::series)))
                .isEqualTo(series);
    }

    @Test
    void eachImageOfOursIsBuiltByOneService() {
        var built = SERVICES.values().stream()
                .filter(service -> service.has("build"))
                .collect(toMap(
                        service -> service.get("image").asString(),
                        service -> service.at("/build/args/STATION").asString("")));

        assertThat(built)
                .hasSize(STATIONS.size() + 1)
                .allSatisfy((image, station) -> assertThat(image).isEqualTo(ours(station)))
                .containsKey(ours("shop"));
    }

    @Test
    void setsEveryJavaToEnglish() {
        assertThat(text(ROOT.resolve("deploy/image/java.options")).lines()).contains("-Duser.language=en");
        assertThat(SERVICES.get("kafka").at("/environment/KAFKA_OPTS").asString(""))
                .isEqualTo("-Duser.language=en");
    }

    private static String dockerfile() {
        return text(ROOT.resolve("Dockerfile"));
    }
}
