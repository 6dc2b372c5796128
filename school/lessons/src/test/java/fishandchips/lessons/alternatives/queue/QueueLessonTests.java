package fishandchips.lessons.alternatives.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.alternatives.queue.QueueLesson.Seen;
import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LogRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link QueueLesson}. */
class QueueLessonTests {

    private static final String PLAIN = "SELECT id FROM orders WHERE status = 'new' ORDER BY id LIMIT 1";

    private final List<QueueRun> runs = new ArrayList<>();
    private final List<LogRecord> orders = new ArrayList<>();
    private final List<LogRecord> ready = new ArrayList<>();
    private long readByAccountant;

    @Test
    void isDoneWhenNothingIsDoubledAnyMoreAndNobodyWaits() {
        run("", 198, 2, 30);
        run(" FOR UPDATE", 0, 2, 90);
        run("\nFOR UPDATE SKIP LOCKED", 0, 2, 0);

        var judgement = judge();

        assertThat(judgement.isPassed()).as("%s", judgement.findings()).isTrue();
        assertThat(judgement.outcome()).contains("198");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .containsExactly(
                        "3 runs went to their end.",
                        "Run 1: both preparers served 198 of 200 orders, order 17 first.",
                        "The last one, run 3: 200 orders were served, 0 of them twice, with %s FOR UPDATE SKIP LOCKED"
                                .formatted(PLAIN),
                        "2 preparers were at work, and at 0 of 100 looks one waited for a lock.",
                        "On the topic the same 200 orders are 200 records; 200 were served, 0 of them twice. The accountant has read 600 of all 600 records, and written none.");
    }

    @Test
    void isNotDoneWithoutARun() {
        assertThat(onlyFailure().saw()).isEqualTo("0 runs went to their end.");
        assertThat(onlyFailure().expected()).contains("./shop lesson run 16");
    }

    @Test
    void isNotDoneWithThePlainSelectOnly() {
        run("", 198, 2, 0);

        assertThat(onlyFailure().saw())
                .startsWith("The last one, run 1: 200 orders were served, 198 of them twice, with SELECT");
        assertThat(onlyFailure().expected()).contains("let a preparer lock the order that it takes");
    }

    @Test
    void isNotDoneWhenOneWaitsForTheOther() {
        run("", 198, 2, 0);
        run(" FOR UPDATE", 0, 2, 11);

        assertThat(onlyFailure().saw())
                .isEqualTo("2 preparers were at work, and at 11 of 100 looks one waited for a lock.");
        assertThat(onlyFailure().expected()).contains("skip what the other has locked");
    }

    @Test
    void isNotDoneWithoutHavingSeenWhatAPlainSelectDoes() {
        run(" FOR UPDATE SKIP LOCKED", 0, 2, 0);

        assertThat(onlyFailure().saw()).isEqualTo("In no run was an order served twice.");
        assertThat(judge().outcome()).isEmpty();
    }

    @Test
    void isNotDoneWhenTheLastRunIsAgainAPlainSelect() {
        run("", 198, 2, 0);
        run(" FOR UPDATE SKIP LOCKED", 0, 2, 0);
        run("", 197, 2, 0);

        assertThat(onlyFailure().saw()).startsWith("The last one, run 3: 200 orders were served, 197 of them twice");
        assertThat(judge().outcome()).contains("198");
    }

    @Test
    void isNotDoneWhenOnePreparerDoesAll() {
        run("", 198, 2, 0);
        run(" FOR UPDATE SKIP LOCKED", 0, 1, 0);

        assertThat(onlyFailure().saw()).startsWith("1 preparers were at work");
    }

    @Test
    void isNotDoneWhenOrdersAreLeft() {
        run("", 198, 2, 0);
        run(" FOR UPDATE SKIP LOCKED", 0, 2, 0);
        var last = runs.removeLast();
        runs.add(new QueueRun(last.number(), last.claim(), 100, 0, 199, 0, 0, 2));

        assertThat(onlyFailure().saw()).startsWith("The last one, run 2: 199 orders were served");
    }

    @Test
    void isNotDoneWhenTheRunOnTheTopicWasInterrupted() {
        run("", 198, 2, 0);
        run(" FOR UPDATE SKIP LOCKED", 0, 2, 0);
        ready.removeLast();

        assertThat(onlyFailure().saw()).contains("200 records; 199 were served, 0 of them twice");
        assertThat(onlyFailure().expected()).contains("the run was interrupted");
    }

    @Test
    void isNotDoneBeforeTheAccountantHasRead() {
        run("", 198, 2, 0);
        run(" FOR UPDATE SKIP LOCKED", 0, 2, 0);
        readByAccountant -= 200;

        assertThat(onlyFailure().saw()).contains("The accountant has read 200 of all 400 records");
    }

    private void run(String end, int twice, int preparers, int waiting) {
        var number = runs.size() + 1;
        runs.add(new QueueRun(number, PLAIN + end, 100, waiting, 200, twice, twice == 0 ? 0 : 17, preparers));
        for (var key : TopicQueue.keys(number)) {
            orders.add(new LogRecord("lesson16-orders", 0, 0, Instant.EPOCH, key, "cod and chips"));
            ready.add(new LogRecord("lesson16-ready", 0, 0, Instant.EPOCH, key, "ann"));
        }
        readByAccountant += 200;
    }

    private Judgement judge() {
        return QueueLesson.judge(new Seen(runs, orders, ready, readByAccountant));
    }

    private List<Finding> failures() {
        return judge().findings().stream().filter(finding -> !finding.met()).toList();
    }

    private Finding onlyFailure() {
        assertThat(failures()).hasSize(1);
        return failures().getFirst();
    }
}
