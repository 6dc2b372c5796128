package fishandchips.kafkaesque.article;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.kafkaesque.http.OpenServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the article to the code: what it shows is compiled and run here, and what it prints is what curl prints. */
class ArticleTests {

    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\n(.*?)^```");
    private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\n(.*?)^```");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ (.*)\n((?:(?!\\$ ).*\n)*)");

    private static List<Path> pages() throws IOException {
        try (var files = Files.list(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockOfJavaIsInASourceFile(Path page) throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            var sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(ArticleTests::read)
                    .map(ArticleTests::withoutIndent)
                    .toList();
            assertThat(blocks(JAVA, page))
                    .allMatch(block -> sources.stream().anyMatch(source -> source.contains(withoutIndent(block))));
        }
    }

    /** On a server that is new for each page. */
    @ParameterizedTest
    @MethodSource("pages")
    void everySessionPrintsWhatThePageSays(Path page) throws Exception {
        try (var server = OpenServer.withPartitions(1)) {
            for (var session : blocks(CONSOLE, page).toList()) {
                for (var command : COMMAND.matcher(session).results().toList()) {
                    assertThat(run(command, server)).as(command.group()).isEqualTo(command.group(2));
                }
            }
        }
    }

    private static String run(MatchResult command, OpenServer server) throws IOException {
        var there = "localhost:" + server.address().getPort();
        var words = command.group(1).replace("localhost:8900", there).replace("curl ", "curl -s --max-time 1 ");
        var process =
                new ProcessBuilder("sh", "-c", words).redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Stream<String> blocks(Pattern kind, Path page) {
        return kind.matcher(read(page)).results().map(found -> found.group(1));
    }

    private static String withoutIndent(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
