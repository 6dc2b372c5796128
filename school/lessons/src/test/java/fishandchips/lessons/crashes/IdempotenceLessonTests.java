package fishandchips.lessons.crashes;

import static fishandchips.lessons.program.ProgramEnd.ENDED;
import static fishandchips.lessons.program.ProgramEnd.FAILED;
import static fishandchips.lessons.program.ProgramEnd.KILLED;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.crashes.IdempotenceLesson.Seen;
import fishandchips.lessons.program.ProgramEnd;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdempotenceLessonTests {

    private static final List<LogRecord> ORDERS = IntStream.rangeClosed(1, 12)
            .mapToObj(number -> new LogRecord(
                    "lesson10-orders", 0, number - 1, Instant.EPOCH, "order-" + number, LedgerTrial.meal(number)))
            .toList();

    private static final Map<String, Integer> TAKEN = Map.of("chips", 15, "cod", 3, "pie", 3);
    private static final Books RIGHT = new Books(ORDERS, rows(1), TAKEN);
    private static final List<ProgramEnd> RUNS = List.of(KILLED, KILLED, ENDED, ENDED);

    @Test
    void passesWhenNothingIsDoubledOrLost() {
        assertThat(IdempotenceLesson.judge(new Seen(RIGHT, RIGHT, RIGHT, RUNS)).isPassed())
                .isTrue();
    }

    @Test
    void measuresTheRowsOfTheGivenProgram() {
        var given = with(rows(1), "order-1", 7);

        assertThat(IdempotenceLesson.judge(new Seen(new Books(ORDERS, given, TAKEN), RIGHT, RIGHT, RUNS))
                        .outcome())
                .hasValue("18");
    }

    @Test
    void refusesALedgerWithoutAKey() {
        var failure = failure(new Books(ORDERS, with(rows(2), "order-1", 3), TAKEN), RIGHT, RUNS);

        assertThat(failure.saw())
                .isEqualTo("After two crashes the ledger has 25 rows for 12 orders: 3 of order-1 alone.");
        assertThat(failure.expected()).contains("primary key", "ON CONFLICT DO NOTHING");
    }

    @Test
    void refusesACountThatDoesNotRememberItsSource() {
        var failure = failure(new Books(ORDERS, rows(1), with(TAKEN, "chips", 25)), RIGHT, RUNS);

        assertThat(failure.saw()).contains("chips=25", "chips=15");
        assertThat(failure.expected()).contains("remembers the offset");
    }

    /** It counts an order when the ledger has taken its row, and was killed between the two. */
    @Test
    void refusesACountThatIsLostBetweenTwoStatements() {
        assertThat(failure(new Books(ORDERS, rows(1), with(TAKEN, "cod", 2)), RIGHT, RUNS)
                        .expected())
                .contains("in one statement or one transaction");
    }

    @Test
    void refusesAProgramThatCommitsBeforeItWrites() {
        var failure = failure(new Books(ORDERS, with(rows(1), "order-7", 0), TAKEN), RIGHT, RUNS);

        assertThat(failure.saw()).isEqualTo("After two crashes the ledger has no row of order-7.");
        assertThat(failure.expected()).contains("after it has written their rows");
    }

    /** It remembers orders in its own memory, which the replay finds empty. */
    @Test
    void refusesWhatHoldsUntilAReplay() {
        assertThat(failure(RIGHT, new Books(ORDERS, rows(2), TAKEN), RUNS).saw())
                .startsWith("After it has read all orders once more the ledger has 24 rows");
    }

    @Test
    void refusesAProgramThatWritesNoRows() {
        assertThat(failure(RIGHT, RIGHT, List.of(ENDED, ENDED, ENDED, ENDED)).expected())
                .contains("DATABASE");
    }

    @Test
    void refusesAProgramThatFails() {
        assertThat(failure(RIGHT, RIGHT, List.of(FAILED, FAILED, FAILED, FAILED))
                        .saw())
                .isEqualTo("The program ended with an exception.");
    }

    private static Map<String, Integer> rows(int each) {
        var rows = new HashMap<String, Integer>();
        ORDERS.forEach(order -> rows.put(String.valueOf(order.key()), each));
        return rows;
    }

    private static Map<String, Integer> with(Map<String, Integer> others, String name, int count) {
        var all = new HashMap<>(others);
        all.put(name, count);
        return all;
    }

    private static Finding failure(Books killed, Books replayed, List<ProgramEnd> runs) {
        var judgement = IdempotenceLesson.judge(new Seen(RIGHT, killed, replayed, runs));
        assertThat(judgement.isPassed()).isFalse();
        return judgement.findings().getLast();
    }
}
