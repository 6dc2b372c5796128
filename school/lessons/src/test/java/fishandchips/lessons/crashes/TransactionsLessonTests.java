package fishandchips.lessons.crashes;

import static fishandchips.lessons.crashes.RecordedTrial.ALL;
import static fishandchips.lessons.crashes.RecordedTrial.numbers;
import static fishandchips.lessons.crashes.RecordedTrial.upTo;
import static fishandchips.lessons.program.ProgramEnd.ENDED;
import static fishandchips.lessons.program.ProgramEnd.KILLED;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.course.Finding;
import fishandchips.lessons.crashes.SmallKitchen.LogEnd;
import org.junit.jupiter.api.Test;

class TransactionsLessonTests {

    private static final RecordedTrial TRIAL = RecordedTrial.of(11);

    /** Four records are aborted, and nothing is written in the second run; with two markers the topic goes on to offset 18. */
    private static final RecordedTrial RIGHT = TRIAL.ready(ALL)
            .all(numbers(upTo(4), ALL))
            .committed(12)
            .runs(KILLED, KILLED, ENDED)
            .ends(new LogEnd(4, 0), new LogEnd(5, 5), new LogEnd(18, 18));

    @Test
    void passesWhenReadersOfCommittedRecordsSeeEachOrderOnce() {
        var judgement = TransactionsLesson.judge(RIGHT.seen());

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.outcome()).hasValue("c");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .contains(
                        "When the program was killed, lesson11-ready ended at offset 4, and its last stable offset was 0: a transaction was open.",
                        "No order is ready twice. A reader of committed records sees 12 records, any other reader 16.");
    }

    @Test
    void refusesAProgramWithoutTransactions() {
        var failure = failure(
                RIGHT.ready(numbers(upTo(4), ALL)).ends(new LogEnd(4, 4), new LogEnd(4, 4), new LogEnd(16, 16)));

        assertThat(failure.saw()).contains("no transaction was open, and every reader sees what was written");
        assertThat(failure.expected()).contains("transactional.id");
    }

    @Test
    void refusesATransactionalIdThatIsAnotherAfterEachStart() {
        var failure = failure(RIGHT.ready().ends(new LogEnd(4, 0), new LogEnd(4, 0), new LogEnd(17, 0)));

        assertThat(failure.saw())
                .isEqualTo(
                        "When the program had run again, lesson11-ready ended at offset 17, and its last stable offset was 0.");
        assertThat(failure.expected()).contains("the same transactional.id after each start");
    }

    /** The third run is killed at the first commit of the consumer. */
    @Test
    void refusesOffsetsThatTheConsumerCommits() {
        var failure = failure(RIGHT.runs(KILLED, KILLED, KILLED, ENDED));

        assertThat(failure.saw()).startsWith("The consumer committed offsets itself");
        assertThat(failure.expected()).contains("sendOffsetsToTransaction");
    }

    /** Nobody sees what such a consumer commits. */
    @Test
    void refusesAConsumerWithOtherSettings() {
        var failure = failure(RIGHT.runs(KILLED, ENDED).ends(new LogEnd(4, 0), new LogEnd(18, 18)));

        assertThat(failure.saw())
                .isEqualTo(
                        "The program ended by itself before its consumer had handed out orders, so it could not be killed then.");
        assertThat(failure.expected()).contains("the settings of kafka.properties to its consumer");
    }

    @Test
    void refusesAProgramThatCommitsNoOffsets() {
        assertThat(failure(RIGHT.committed(0)).saw()).startsWith("The group has committed offset 0");
    }

    /** One transaction for each order, with the offset of the one before. */
    @Test
    void refusesAnOrderThatIsReadyTwice() {
        assertThat(failure(RIGHT.ready(1, 2, 3, 4, 4, 5, 6, 7, 8, 9, 10, 11, 12))
                        .saw())
                .contains("Ready twice: 1 of 12 orders, such as order-4");
    }

    @Test
    void refusesAProgramThatIsNotKilled() {
        assertThat(failure(TRIAL.runs(ENDED)).expected()).contains("kafka.properties");
    }

    @Test
    void measuresWhatReadersSeeWithoutTransactions() {
        var judgement = TransactionsLesson.judge(
                RIGHT.ready(numbers(upTo(4), ALL)).all(numbers(upTo(4), ALL)).seen());

        assertThat(judgement.outcome()).hasValue("b");
        assertThat(TransactionsLesson.judge(RIGHT.all(ALL).seen()).outcome()).hasValue("a");
    }

    private static Finding failure(RecordedTrial trial) {
        var judgement = TransactionsLesson.judge(trial.seen());
        assertThat(judgement.isPassed()).isFalse();
        return judgement.findings().getLast();
    }
}
