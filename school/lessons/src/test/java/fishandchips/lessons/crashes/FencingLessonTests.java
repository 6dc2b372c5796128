package fishandchips.lessons.crashes;

import static fishandchips.lessons.crashes.RecordedTrial.ALL;
import static fishandchips.lessons.crashes.RecordedTrial.numbers;
import static fishandchips.lessons.program.ProgramEnd.ENDED;
import static fishandchips.lessons.program.ProgramEnd.FAILED;
import static fishandchips.lessons.program.ProgramEnd.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.crashes.FencingLesson.Seen;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FencingLessonTests {

    private static final RecordedTrial TRIAL = RecordedTrial.of(12);

    /** The second instance ended, and then the first. */
    private static final RecordedTrial RIGHT =
            TRIAL.ready(ALL).all(numbers(ALL, ALL)).committed(12).runs(ENDED, ENDED);

    private static final RecordedTrial DOUBLED =
            TRIAL.ready(numbers(ALL, ALL)).committed(12).runs(ENDED, ENDED);

    @Test
    void passesWhenNothingOfTheZombieIsCommitted() {
        var judgement = judge(RIGHT, "lesson12-preparer");

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .contains(
                        "Of what is on lesson12-ready for these orders, 12 records are aborted: those of the first instance.");
    }

    @Test
    void passesAZombieThatEndsWithTheException() {
        assertThat(judge(RIGHT.runs(ENDED, FAILED)).isPassed()).isTrue();
    }

    @Test
    void passesWhileAStationOfTheShopIsStarted() {
        assertThat(judge(RIGHT, "lesson12-preparer", "preparer-3-0", "cook-1-7").isPassed())
                .isTrue();
    }

    @Test
    void measuresWhatTheGivenProgramMakesOfTheOrders() {
        assertThat(judge(RIGHT).outcome()).hasValue("24");
    }

    @Test
    void measuresNothingWhenTheSecondInstanceOfTheGivenProgramIsTooSlow() {
        var given = TRIAL.ready(ALL).runs(NEVER, ENDED).seen();

        assertThat(FencingLesson.judge(new Seen(given, RIGHT.seen(), Set.of())).outcome())
                .isEmpty();
    }

    @Test
    void refusesInstancesWithIdsOfTheirOwn() {
        var failure = failure(DOUBLED, "lesson12-1", "lesson12-2");

        assertThat(failure.saw())
                .isEqualTo(
                        "The instances used 2 transactional ids: lesson12-1, lesson12-2. To Kafka they were different producers, and it fenced neither.");
        assertThat(failure.expected()).contains("the same for every instance");
    }

    @Test
    void refusesAZombieThatTriesAgain() {
        var failure = failure(DOUBLED.all(numbers(ALL, ALL, ALL)), "lesson12-preparer");

        assertThat(failure.saw()).startsWith("Ready twice: 12 of 12 orders, such as order-1: lesson12-ready-0@0");
        assertThat(failure.expected()).startsWith("an instance that is fenced ends");
    }

    @Test
    void refusesAZombieThatDoesNotEnd() {
        assertThat(failure(RIGHT.runs(ENDED, NEVER)).expected()).contains("ProducerFencedException");
    }

    @Test
    void refusesAProgramThatIsNotFrozen() {
        assertThat(failure(TRIAL.runs(ENDED)).saw())
                .startsWith("The first instance ended by itself before Kafka had acknowledged 4");
    }

    @Test
    void refusesASecondInstanceThatFails() {
        assertThat(failure(TRIAL.runs(FAILED, ENDED)).saw())
                .isEqualTo("Meanwhile the second instance ended with an exception.");
    }

    /** Without a transaction the second instance reads the committed offsets, and the first has committed none. */
    @Test
    void refusesAProgramWithoutTransactions() {
        assertThat(failure(TRIAL.ready(ALL).committed(12).runs(ENDED, ENDED)).expected())
                .contains("writes its records in a transaction");
    }

    private static Judgement judge(RecordedTrial own, String... ids) {
        return FencingLesson.judge(new Seen(DOUBLED.seen(), own.seen(), Set.of(ids)));
    }

    private static Finding failure(RecordedTrial own, String... ids) {
        var judgement = judge(own, ids);
        assertThat(judgement.isPassed()).isFalse();
        return judgement.findings().getLast();
    }
}
