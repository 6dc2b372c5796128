package fishandchips.lessons.alternatives.queue;

import fishandchips.console.Stopwatch;
import fishandchips.lessons.alternatives.TwoPreparers;
import fishandchips.lessons.course.Classroom;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The orders of a run in a table, which two preparers poll. */
record TableQueue(Classroom room, QueueTable table, int run, String claim) {

    QueueFigures serve() throws Exception {
        table.execute(String.format(Locale.ROOT, "DELETE FROM orders; DELETE FROM served WHERE run = %d", run));
        var before = table.written();
        table.execute(String.format(
                Locale.ROOT,
                "INSERT INTO orders (status) SELECT 'new' FROM generate_series(1, %d)",
                QueueEvening.ORDERS));
        var watch = new Stopwatch();
        prepare();
        var took = watch.text();
        var forPreparers = table.written() - before;
        readAsAccountant();
        var forAll = table.written() - before;
        var seen = table.runs().getLast();
        return new QueueFigures(
                "table", seen.served(), seen.twice(), seen.waitingPercent() + " %", took, forPreparers, forAll);
    }

    /** Looks meanwhile again and again whether one of them waits for the other. */
    private void prepare() throws Exception {
        var looks = new AtomicInteger();
        var waiting = new AtomicInteger();
        try (var preparers = new TwoPreparers((name, isOpen) -> new TablePreparer(name, room, run, claim, isOpen))) {
            preparers.await(
                    () -> {
                        looks.incrementAndGet();
                        waiting.addAndGet(table.isSomebodyWaiting() ? 1 : 0);
                        return preparers.areDone();
                    },
                    "%s gives them orders that are served already.".formatted(QueueEvening.FILE));
        }
        table.note(run, claim, looks.get(), waiting.get());
    }

    /** A second kind of reader needs a column of its own to know how far it is. */
    private void readAsAccountant() throws Exception {
        table.execute("UPDATE orders SET entered = true WHERE NOT entered");
    }
}
