package fishandchips.lessons.crashes;

import static fishandchips.lessons.crashes.RecordedTrial.ALL;
import static fishandchips.lessons.crashes.RecordedTrial.numbers;
import static fishandchips.lessons.crashes.RecordedTrial.upTo;
import static fishandchips.lessons.program.ProgramEnd.ENDED;
import static fishandchips.lessons.program.ProgramEnd.FAILED;
import static fishandchips.lessons.program.ProgramEnd.KILLED;
import static fishandchips.lessons.program.ProgramEnd.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.crashes.AtLeastOnceLesson.Seen;
import org.junit.jupiter.api.Test;

class AtLeastOnceLessonTests {

    private static final RecordedTrial TRIAL = RecordedTrial.of(9);

    /** What the given program leaves: it commits, writes four records, and is killed. */
    private static final RecordedTrial AT_MOST_ONCE = TRIAL.ready(upTo(4)).committed(12);

    private static final RecordedTrial AT_LEAST_ONCE =
            TRIAL.ready(numbers(upTo(4), ALL)).committed(12);

    /** It commits when all its records are acknowledged, and is killed then: nothing is left to do. */
    private static final RecordedTrial COMMITTED_AT_THE_END = TRIAL.ready(ALL).committed(12);

    @Test
    void passesWhenOrdersAreDoubledAndNoneIsLost() {
        var judgement = judge(AT_LEAST_ONCE);

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .last()
                .asString()
                .isEqualTo("Ready twice: 4 of 12 orders, such as order-1: lesson9-ready-0@0 and lesson9-ready-0@4.");
    }

    @Test
    void measuresHowManyOrdersTheGivenProgramLoses() {
        assertThat(judge(AT_LEAST_ONCE).outcome()).hasValue("8");
    }

    @Test
    void measuresNothingWhenTheGivenProgramIsTooSlow() {
        var given = TRIAL.runs(NEVER).seen();

        assertThat(AtLeastOnceLesson.judge(new Seen(given, AT_LEAST_ONCE.seen(), COMMITTED_AT_THE_END.seen()))
                        .outcome())
                .isEmpty();
    }

    @Test
    void refusesTheProgramAsItWasGiven() {
        assertThat(failure(AT_MOST_ONCE).saw())
                .isEqualTo(
                        "Lost: 8 of 12 orders, such as order-5. The group is past lesson9-orders-0@4, and no record of lesson9-ready has its key.");
        assertThat(failure(AT_MOST_ONCE).expected()).contains("after its record on lesson9-ready is acknowledged");
    }

    /** It commits each order before its record is sent: after four records it has committed four orders. */
    @Test
    void refusesAProgramThatLosesTheOrderInItsHands() {
        var committed = TRIAL.ready(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).committed(12);

        var failure = failure(TRIAL.ready(ALL).committed(12), committed);

        assertThat(failure.saw()).startsWith("Lost: 1 of 12 orders, such as order-1. The group is past");
        assertThat(failure.expected()).contains("after its record on lesson9-ready is acknowledged, not before");
    }

    /** It sends all records, and commits before Kafka has them. When it dies after the fourth, all twelve have come with it. */
    @Test
    void refusesAProgramThatAwaitsNoAcknowledgement() {
        assertThat(failure(TRIAL.ready(ALL).committed(12), TRIAL.committed(12)).saw())
                .startsWith("Lost: 12 of 12 orders, such as order-1");
    }

    @Test
    void refusesAProgramWhoseConsumerHasOtherSettings() {
        var failure = failure(AT_LEAST_ONCE, COMMITTED_AT_THE_END.runs(ENDED));

        assertThat(failure.saw())
                .isEqualTo(
                        "The program ended by itself before its consumer had committed offsets for the first time, so it could not be killed then.");
        assertThat(failure.expected()).contains("the settings of kafka.properties to its consumer");
    }

    @Test
    void refusesAProgramThatDoesNotCommit() {
        var failure = failure(TRIAL.ready(numbers(upTo(4), ALL)));

        assertThat(failure.saw())
                .isEqualTo(
                        "The group has committed offset 0, and the orders go on to lesson9-orders-0@11: after each start the program reads 12 of them again.");
        assertThat(failure.expected()).contains("the program commits the offsets");
    }

    @Test
    void refusesAProgramThatWritesNoRecords() {
        var failure = failure(TRIAL.committed(12).runs(ENDED));

        assertThat(failure.saw()).startsWith("The program ended by itself before Kafka had acknowledged 4");
        assertThat(failure.expected()).contains("kafka.properties");
    }

    @Test
    void refusesAProgramThatThrows() {
        assertThat(failure(TRIAL.runs(FAILED)).expected()).contains("./shop lesson run 9 shows");
    }

    @Test
    void refusesAProgramThatDoesNotEnd() {
        assertThat(failure(AT_LEAST_ONCE.runs(KILLED, NEVER)).expected()).contains("keep the loop of the given file");
    }

    private static Judgement judge(RecordedTrial own) {
        return judge(own, COMMITTED_AT_THE_END);
    }

    private static Judgement judge(RecordedTrial own, RecordedTrial committed) {
        return AtLeastOnceLesson.judge(new Seen(AT_MOST_ONCE.seen(), own.seen(), committed.seen()));
    }

    private static Finding failure(RecordedTrial own) {
        return failure(own, COMMITTED_AT_THE_END);
    }

    private static Finding failure(RecordedTrial own, RecordedTrial committed) {
        var judgement = judge(own, committed);
        assertThat(judgement.isPassed()).isFalse();
        return judgement.findings().getLast();
    }
}
