package fishandchips.verification.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that a person reads names the actor: no sentence says who or what does something without naming it. */
class PlainEnglishTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Put together here, so that this file does not contain them. */
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(who|what)(so)?ever('s)?\\b|\\bwhat there " + "is\\b|\\bthat is " + "what\\b|\\ball the " + "same\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> READ_BY_PEOPLE =
            Set.of("md", "java", "lua", "yaml", "yml", "properties", "conf", "html", "js", "css", "sh", "xml");

    @Test
    void noSentenceHidesTheActor() throws IOException {
        try (var files = Files.walk(ROOT)) {
            assertThat(files.filter(PlainEnglishTests::isReadByPeople).flatMap(PlainEnglishTests::vagueLines))
                    .isEmpty();
        }
    }

    @Test
    void findsTheWords() {
        assertThat(List.of("Who" + "ever comes", "ALL the " + "same", "it is what" + "soever"))
                .allMatch(VAGUE.asPredicate());
        assertThat("what there isn't, however").doesNotContainPattern(VAGUE);
    }

    private static boolean isReadByPeople(Path file) {
        var path = ROOT.relativize(file).toString();
        var ending = path.substring(path.lastIndexOf('.') + 1);
        return READ_BY_PEOPLE.contains(ending)
                && !path.matches("(.*/)?(target|\\.[a-z]+)/.*")
                && Files.isRegularFile(file);
    }

    private static Stream<String> vagueLines(Path file) {
        try {
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return IntStream.range(0, lines.size())
                    .filter(line -> VAGUE.matcher(lines.get(line)).find())
                    .mapToObj(line -> ROOT.relativize(file) + ":" + (line + 1) + ": "
                            + lines.get(line).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
