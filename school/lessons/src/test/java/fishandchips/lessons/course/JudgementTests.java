package fishandchips.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Unit tests for {@link Judgement}. */
class JudgementTests {

    private final Judgement judgement = new Judgement();

    @Test
    void doesNotPassWithoutAFinding() {
        assertThat(judgement.isPassed()).isFalse();
    }

    @Test
    void passesWhenEachExpectationIsMet() {
        assertThat(judgement.expect(true, "saw one", "one")).isTrue();
        judgement.expect(true, "saw another", "another");

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.outcome()).isEmpty();
    }

    @Test
    void doesNotPassWhenOneIsNotMet() {
        judgement.expect(true, "saw one", "one");
        assertThat(judgement.expect(false, "saw nothing", "another")).isFalse();

        assertThat(judgement.isPassed()).isFalse();
        assertThat(judgement.findings()).hasSize(2);
    }
}
