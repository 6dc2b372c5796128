package fishandchips.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LessonPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What all pages of lessons have in common. */
class LessonPagesTests {

    private static final int WIDTH = 80;
    private static final int LINES = 100;

    private static final List<Integer> NUMBERS = ServiceLoader.load(Lesson.class).stream()
            .map(lesson -> lesson.get().number())
            .sorted()
            .toList();

    @Test
    void eachLessonHasAPageAndEachPageALesson() throws IOException {
        assertThat(NUMBERS).isNotEmpty().doesNotHaveDuplicates();
        try (var files = Files.list(Path.of(""))) {
            assertThat(files.map(Path::toString).filter(name -> name.matches("lesson-.*")))
                    .containsExactlyInAnyOrderElementsOf(
                            NUMBERS.stream().map(LessonPagesTests::file).toList());
        }
    }

    private static String file(int number) {
        return String.format(Locale.ROOT, "lesson-%02d.md", number);
    }

    @Test
    void eachPageAsksSaysWhatToDoChecksAndExplains() {
        assertThat(NUMBERS).allSatisfy(number -> {
            assertThat(page(number))
                    .matches("(?s)# Lesson %s: [A-Z].*".formatted(number))
                    .containsSubsequence(
                            "\n## Predict\n",
                            "\n## Do\n",
                            "\n## Check\n",
                            "./shop check %s\n".formatted(number),
                            "\n## Why\n");
            assertThat(LessonPage.of(number).choices())
                    .isEqualTo(List.of("a", "b", "c", "d", "e")
                            .subList(0, LessonPage.of(number).choices().size()));
        });
    }

    @Test
    void eachPageFitsATerminal() {
        assertThat(NUMBERS).allSatisfy(number -> {
            assertThat(page(number).lines()).hasSizeLessThanOrEqualTo(LINES);
            assertThat(page(number).lines()).allMatch(line -> line.length() <= WIDTH || line.contains("]("));
        });
    }

    @Test
    void theListNamesEachLesson() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains(NUMBERS.stream()
                        .map(number -> "%s. [%s](%s)\n"
                                .formatted(number, LessonPage.of(number).title(), file(number)))
                        .toList());
    }

    private static String page(int number) {
        try {
            return Files.readString(Path.of(file(number)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
