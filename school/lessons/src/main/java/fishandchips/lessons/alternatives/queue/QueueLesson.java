package fishandchips.lessons.alternatives.queue;

import fishandchips.lessons.alternatives.TwoPreparers;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LogRecord;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A queue in a table of PostgreSQL, beside a topic. */
public final class QueueLesson implements Lesson {

    /** So often one preparer may be found waiting for the other, of a hundred looks. */
    private static final int FEW_PERCENT = 10;

    private static final String RUN = "./shop lesson run 16";

    /**
     * What was there.
     *
     * @param runs those that went to their end in the table
     * @param orders the records of the lesson's topic of orders
     * @param ready those of its topic {@code ready}
     * @param readByAccountant how many records of the topic of orders the accountant has committed
     */
    record Seen(List<QueueRun> runs, List<LogRecord> orders, List<LogRecord> ready, long readByAccountant) {}

    @Override
    public int number() {
        return 16;
    }

    @Override
    public Map<String, String> begin(Classroom room) throws Exception {
        QueueTable.create(room);
        room.createTopic("orders", 2, Map.of());
        room.createTopic("ready", 1, Map.of());
        Files.writeString(room.folder().resolve(QueueEvening.FILE), """
                -- How a preparer takes its next order. Two preparers do this at the same time.
                SELECT id FROM orders WHERE status = 'new' ORDER BY id LIMIT 1
                """);
        return Map.of();
    }

    @Override
    public Optional<Exercise> exercise() {
        return Optional.of((room, screen) -> new QueueEvening(room, screen).run());
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        try (var table = QueueTable.connect(room)) {
            var read = room.committed(TopicQueue.accountant(room)).values();
            return judge(new Seen(
                    table.runs(),
                    room.since(TopicQueue.orders(room)),
                    room.since(TopicQueue.ready(room)),
                    read.stream().mapToLong(Long::longValue).sum()));
        }
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        if (judgement.expect(
                !seen.runs().isEmpty(),
                String.format(
                        Locale.ROOT, "%d runs went to their end.", seen.runs().size()),
                "at least two, the first with %s as it is: %s.".formatted(QueueEvening.FILE, RUN))) {
            judgeDoubled(judgement, seen.runs());
            judgeLast(judgement, seen.runs().getLast());
            judgeTopic(judgement, seen, seen.runs().getLast().number());
        }
        return judgement;
    }

    private static void judgeDoubled(Judgement judgement, List<QueueRun> runs) {
        var doubled = runs.stream().filter(run -> run.twice() > 0).findFirst();
        doubled.ifPresent(run -> judgement.measured(String.valueOf(run.twice())));
        judgement.expect(
                doubled.isPresent(),
                doubled.map(run -> String.format(
                                Locale.ROOT,
                                "Run %d: both preparers served %d of %d orders, order %d first.",
                                run.number(),
                                run.twice(),
                                run.served(),
                                run.firstTwice()))
                        .orElse("In no run was an order served twice."),
                "a run with a plain SELECT, to see what it does: take FOR UPDATE out of %s, and %s."
                        .formatted(QueueEvening.FILE, RUN));
    }

    private static void judgeLast(Judgement judgement, QueueRun last) {
        judgement.expect(
                last.twice() == 0 && last.served() == QueueEvening.ORDERS,
                String.format(
                        Locale.ROOT,
                        "The last one, run %d: %d orders were served, %d of them twice, with %s",
                        last.number(),
                        last.served(),
                        last.twice(),
                        last.claim().replace('\n', ' ')),
                String.format(
                        Locale.ROOT,
                        "%d orders, none twice: let a preparer lock the order that it takes. Change the end of %s, and %s.",
                        QueueEvening.ORDERS,
                        QueueEvening.FILE,
                        RUN));
        judgement.expect(
                last.preparers() == TwoPreparers.NAMES.size() && last.waitingPercent() <= FEW_PERCENT,
                String.format(
                        Locale.ROOT,
                        "%d preparers were at work, and at %d of %d looks one waited for a lock.",
                        last.preparers(),
                        last.waiting(),
                        last.looks()),
                "both at work, and hardly ever a wait: let a preparer skip what the other has locked. Change the end of %s, and %s."
                        .formatted(QueueEvening.FILE, RUN));
    }

    private static void judgeTopic(Judgement judgement, Seen seen, int run) {
        var keys = Set.copyOf(TopicQueue.keys(run));
        var written = seen.orders().stream()
                .filter(each -> keys.contains(String.valueOf(each.key())))
                .toList();
        var ready = seen.ready().stream()
                .map(each -> String.valueOf(each.key()))
                .filter(keys::contains)
                .toList();
        judgement.expect(
                written.size() == keys.size()
                        && ready.size() == keys.size()
                        && Set.copyOf(ready).equals(keys)
                        && seen.readByAccountant() == seen.orders().size(),
                String.format(
                        Locale.ROOT,
                        "On the topic the same %d orders are %d records; %d were served, %d of them twice. The accountant has read %d of all %d records, and written none.",
                        keys.size(),
                        written.size(),
                        Set.copyOf(ready).size(),
                        ready.size() - Set.copyOf(ready).size(),
                        seen.readByAccountant(),
                        seen.orders().size()),
                "each order written once, served once, and read by the accountant; the run was interrupted. Do it again: %s."
                        .formatted(RUN));
    }
}
