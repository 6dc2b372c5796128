package fishandchips.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit tests for {@link LessonPage}. */
class LessonPageTests {

    private static final LessonPage CHOICE = LessonPage.parse("""
            # Lesson 3: keys
            An idea.

            ## Predict
            What will it be?

            * **a** One thing.
            * **b** Another one, **c** or not.
            * **c** A third one.

            ## Do
            1. Begin.
               * **d** is no choice.
            """);

    private static final LessonPage NUMBER = LessonPage.parse("""
            # Lesson 4: groups
            ## Predict
            How many?

            ## Do
            Count.
            """);

    @Test
    void hasATitleAndAQuestionAndTheRest() {
        assertThat(CHOICE.title()).isEqualTo("keys");
        assertThat(CHOICE.question()).startsWith("# Lesson 3: keys\n").endsWith("* **c** A third one.\n");
        assertThat(CHOICE.rest()).startsWith("## Do\n1. Begin.\n");
    }

    @Test
    void saysWhatCanBeAnswered() {
        assertThat(CHOICE.wanted()).isEqualTo("a, b or c");
        assertThat(NUMBER.wanted()).isEqualTo("a number");
    }

    @Test
    void readsAnAnswerAsItWasTyped() {
        assertThat(CHOICE.answer(" B ")).contains("b");
        assertThat(NUMBER.answer("7")).contains("7");
        assertThat(NUMBER.answer("0.5")).contains("0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "ab", "1", "yes"})
    void refusesWhatIsNoChoice(String typed) {
        assertThat(CHOICE.answer(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-1", "1e9", "seven", "1,5", "99999999999"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(NUMBER.answer(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Lesson 3: keys\n\n## Predict\n", "## Predict\n\n## Do\n"})
    void refusesAPageWithoutTitleOrSteps(String page) {
        assertThatThrownBy(() -> LessonPage.parse(page)).isInstanceOf(IllegalArgumentException.class);
    }
}
