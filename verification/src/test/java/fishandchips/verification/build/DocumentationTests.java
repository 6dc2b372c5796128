package fishandchips.verification.build;

import static fishandchips.verification.build.ProjectFiles.ROOT;
import static fishandchips.verification.build.ProjectFiles.read;
import static fishandchips.verification.build.ProjectFiles.relative;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.console.Screen;
import fishandchips.fleet.ShopFolder;
import fishandchips.shop.ShopCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the documents say, held to what is there: links, commands, classes, settings. */
class DocumentationTests {

    private static final List<Path> PAGES = ProjectFiles.ending(Set.of("md"));

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern JAVA = Pattern.compile("(?ms)```java\n(.*?)^ *```");
    private static final Pattern CODE = Pattern.compile("(?ms)```(?:java|lua|sql|json)\n(.*?)^ *```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z]+)+)(?:\\.\\w+)?`");
    private static final Pattern COMMAND = Pattern.compile("(?:`|^)\\./shop ([a-z][a-z-]*)", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+):-(.*?)}");
    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `(shop\\.[a-z.-]+)` \\|");

    /** Names in the documents that are Kafka's or Java's, and not a class of ours. */
    private static final Set<String> NOT_OURS =
            Set.of("LogAppendTime", "OutOfMemoryError", "ServiceLoader", "CooperativeStickyAssignor");

    @Test
    void findsThePages() {
        assertThat(PAGES).hasSizeGreaterThan(15);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(faults(LINK, (page, link) -> leadsSomewhere(page, link.group(1))))
                .isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        if (link.matches("https?://.*")) {
            return true; // the world's, and not ours to test
        }
        var hash = link.indexOf('#');
        var target = hash == 0 ? page : page.resolveSibling(hash < 0 ? link : link.substring(0, hash));
        return Files.exists(target) && (hash < 0 || headings(target).contains(link.substring(hash + 1)));
    }

    private static Set<String> headings(Path page) {
        return HEADING.matcher(read(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void showsRealCodeFirst() {
        var sources = ProjectFiles.ending(Set.of("java")).stream()
                .map(file -> withoutIndent(read(file)))
                .toList();
        var examples =
                JAVA.matcher(read(ROOT.resolve("README.md"))).results().map(found -> withoutIndent(found.group(1)));

        assertThat(examples)
                .isNotEmpty()
                .allMatch(example -> sources.stream().anyMatch(code -> code.contains(example)));
    }

    @Test
    void showsRealCodeOfTheFiveWays() {
        var sources = ProjectFiles.ending(Set.of("java", "lua", "json")).stream()
                .map(file -> withoutIndent(read(file)))
                .toList();
        var examples = CODE.matcher(read(ROOT.resolve("docs/exactly-once.md")))
                .results()
                .map(found -> withoutIndent(found.group(1)));

        assertThat(examples)
                .hasSizeGreaterThan(5)
                .allMatch(example -> sources.stream().anyMatch(code -> code.contains(example)));
    }

    private static String withoutIndent(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    @Test
    void everyClassExists() {
        var classes = ProjectFiles.ending(Set.of("java")).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(faults(CLASS_NAME, (_, name) -> classes.contains(name.group(1)) || NOT_OURS.contains(name.group(1))))
                .isEmpty();
    }

    @Test
    void everyCommandExists() {
        var commands =
                new TreeSet<>(Set.of("build", "test", "format", "bench", "kafkaesque")); // those that the script knows
        commands.addAll(ShopCommand.commandLine(
                        new ShopFolder(ROOT, ROOT), new Screen(new PrintWriter(Writer.nullWriter()), false))
                .getSubcommands()
                .keySet());

        assertThat(faults(COMMAND, (_, command) -> commands.contains(command.group(1))))
                .isEmpty();
    }

    @Test
    void everySettingIsThereAndNoOther() {
        var documented = SETTING.matcher(read(ROOT.resolve("docs/settings.md")))
                .results()
                .map(setting -> setting.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(settings().keySet());
    }

    @Test
    void everyVariableOfTheComposeFileIsThereWithItsDefault() {
        var variables = VARIABLE.matcher(read(ROOT.resolve("docker-compose.yml")))
                .results()
                .map(found -> "| `%s` | `%s` |".formatted(found.group(1), found.group(2)));

        assertThat(variables).isNotEmpty().allMatch(read(ROOT.resolve("docs/settings.md"))::contains);
    }

    @Test
    void everyDefaultIsAsTheDocumentsSay() {
        var page = read(ROOT.resolve("docs/settings.md"));

        assertThat(settings()).allSatisfy((name, setting) -> {
            if (setting.has("defaultValue")) {
                assertThat(page)
                        .contains("| `%s` | `%s` |"
                                .formatted(name, setting.get("defaultValue").asString()));
            }
        });
    }

    @Test
    void everySettingIsDescribedWhereItIsDeclared() {
        assertThat(settings())
                .allSatisfy(
                        (_, setting) -> assertThat(setting.has("description")).isTrue());
    }

    /** Our settings as the compiler left them for editors, by name. */
    private static Map<String, JsonNode> settings() {
        var settings = new TreeMap<String, JsonNode>();
        for (var file : metadata()) {
            for (var setting : JsonMapper.shared().readTree(read(file)).get("properties")) {
                settings.put(setting.get("name").asString(), setting);
            }
        }
        return settings;
    }

    private static List<Path> metadata() {
        try (Stream<Path> modules = Files.list(ROOT);
                Stream<Path> tools = Files.list(ROOT.resolve("tools"));
                Stream<Path> secondKitchen = Files.list(ROOT.resolve("second-kitchen"));
                Stream<Path> neighbours = Files.list(ROOT.resolve("neighbours"))) {
            return Stream.of(modules, tools, secondKitchen, neighbours)
                    .flatMap(folders -> folders)
                    .map(module -> module.resolve("target/classes/META-INF/spring-configuration-metadata.json"))
                    .filter(Files::exists)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Check {
        boolean holds(Path page, MatchResult found);
    }

    /** Where in the documents something was found that does not hold. */
    private static List<String> faults(Pattern what, Check check) {
        var faults = new ArrayList<String>();
        for (var page : PAGES) {
            what.matcher(read(page))
                    .results()
                    .filter(found -> !check.holds(page, found))
                    .forEach(found -> faults.add(relative(page) + ": " + found.group()));
        }
        return faults;
    }
}
