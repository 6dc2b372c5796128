package fishandchips.verification.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that a person reads names the actor: no sentence says who or what does something without naming it. */
class PlainEnglishTests {

    /** Put together here, so that this file does not contain them. */
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(who|what)(so)?ever('s)?\\b|\\bwhat there " + "is\\b|\\bthat is " + "what\\b|\\ball the " + "same\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> READ_BY_PEOPLE =
            Set.of("md", "java", "lua", "yaml", "yml", "properties", "conf", "html", "js", "css", "sh", "xml");

    @Test
    void noSentenceHidesTheActor() {
        var files = ProjectFiles.ending(READ_BY_PEOPLE);

        assertThat(files).hasSizeGreaterThan(500);
        assertThat(files.stream().flatMap(PlainEnglishTests::vagueLines)).isEmpty();
    }

    @Test
    void findsTheWords() {
        assertThat(List.of("Who" + "ever comes", "ALL the " + "same", "it is what" + "soever"))
                .allMatch(VAGUE.asPredicate());
        assertThat("what there isn't, however").doesNotContainPattern(VAGUE);
    }

    private static Stream<String> vagueLines(Path file) {
        return ProjectFiles.read(file)
                .lines()
                .filter(VAGUE.asPredicate())
                .map(line -> ProjectFiles.relative(file) + ": " + line.strip());
    }
}
