package fishandchips.verification.build;

import static fishandchips.verification.build.ProjectFiles.ROOT;
import static fishandchips.verification.build.ProjectFiles.relative;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.KafkaTool;
import fishandchips.console.Screen;
import fishandchips.fleet.ShopFolder;
import fishandchips.shop.ShopCommand;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Each command line in a code block of the documents is one that the shop understands. */
class CommandLinesTests {

    private static final List<Path> PAGES = ProjectFiles.ending(Set.of("md"));

    /** Those that the script knows alone, and the bench. */
    private static final Set<String> OTHERS = Set.of("build", "test", "format", "bench", "kafkaesque");

    private static final Pattern LINE = Pattern.compile("(?m)^ *\\./shop ((?:.*\\\\\n)*.*)$");
    private static final Pattern END = Pattern.compile(" *(#|[|&;>]).*");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    private final CommandLine shop = ShopCommand.commandLine(
            new ShopFolder(ROOT, ROOT), new Screen(new PrintWriter(Writer.nullWriter()), false));

    @Test
    void findsTheCommandLinesOfLessons() {
        assertThat(lines(ROOT.resolve("school/lessons/lesson-01.md")))
                .contains(
                        List.of("order", "cod and chips", "--count", "12"),
                        List.of(
                                "kafka",
                                "console-consumer",
                                "--topic",
                                "orders",
                                "--from-beginning",
                                "--max-messages",
                                "2",
                                "--group",
                                "lesson1-a"),
                        List.of("check", "1"));
    }

    @Test
    void understandsEachCommandLine() {
        assertThat(PAGES.stream()
                        .flatMap(page -> lines(page).stream()
                                .flatMap(line ->
                                        mistake(line).map(mistake -> relative(page) + ": " + line + ": " + mistake))))
                .isEmpty();
    }

    @Test
    void findsMistakes() {
        assertThat(Stream.of("order", "scale --to 3", "records orders --tail 5", "kafka console-printer", "check one")
                        .map(line -> mistake(List.of(line.split(" ", -1))).toList()))
                .noneMatch(List::isEmpty);
    }

    private Stream<String> mistake(List<String> line) {
        if (OTHERS.contains(line.getFirst())) {
            return Stream.empty();
        }
        if (line.getFirst().equals("kafka") && KafkaTool.labelled(line.get(1)).isEmpty()) {
            return Stream.of("There is no such tool.");
        }
        try {
            shop.parseArgs(line.toArray(String[]::new));
            return Stream.empty();
        } catch (ParameterException e) {
            return Stream.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<List<String>> lines(Path page) {
        return LINE.matcher(ProjectFiles.read(page))
                .results()
                .map(line -> words(line.group(1).replace("\\\n", " ")))
                .toList();
    }

    /** Up to a comment, or to another command. */
    private static List<String> words(String line) {
        return WORD.matcher(END.matcher(line).replaceFirst(""))
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toList();
    }
}
