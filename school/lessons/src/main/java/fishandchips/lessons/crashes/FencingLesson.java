package fishandchips.lessons.crashes;

import fishandchips.contract.ShopNames;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.program.ProgramEnd;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.TransactionListing;

/** A preparer that was taken for dead wakes up: a transactional id that both instances share keeps it from doing the work again. */
public final class FencingLesson implements PreparerLesson {

    private static final LearnerPreparer PREPARER = new LearnerPreparer(12);

    /**
     * What was seen of two preparers, the first of which was frozen until another instance had done its work.
     *
     * @param given by the lesson
     * @param own the learner's
     * @param ids the transactional ids that were used for the first time while the learner's preparer worked
     */
    record Seen(Preparation given, Preparation own, Set<String> ids) {

        Seen {
            ids = Set.copyOf(ids);
        }
    }

    @Override
    public LearnerPreparer preparer() {
        return PREPARER;
    }

    @Override
    public Map<String, Exercise> variants() {
        return Map.of("freeze", PREPARER.exercise(PreparerTrial::frozen));
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        var own = PREPARER.own(room, _ -> {});
        var given = PREPARER.given(room).frozen();
        var before = transactionalIds(room);
        var seen = own.frozen();
        var ids = new HashSet<>(transactionalIds(room));
        ids.removeAll(before);
        return judge(new Seen(given, seen, ids));
    }

    private static Set<String> transactionalIds(Classroom room) throws Exception {
        return room.admin().listTransactions().all().get().stream()
                .map(TransactionListing::transactionalId)
                .collect(Collectors.toSet());
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        if (seen.given().ranAs(ProgramEnd.ENDED, ProgramEnd.ENDED)) {
            judgement.measured(String.valueOf(seen.given().ready().size()));
        }
        var own = seen.own();
        var findings = new PreparationFindings(12, judgement, own);
        if (wasFrozen(judgement, own)
                && secondDidTheWork(judgement, own)
                && sharesItsId(judgement, seen)
                && findings.allAreReady(
                        "the program adds its offsets to the transaction in which it writes the records for them.")
                && wroteNothing(judgement, findings, own)) {
            firstEnded(judgement, own);
        }
        return judgement;
    }

    private static boolean wasFrozen(Judgement judgement, Preparation own) {
        var frozen = own.runs().size() > 1;
        return judgement.expect(
                frozen,
                frozen
                        ? String.format(
                                Locale.ROOT,
                                "The first instance was frozen when Kafka had acknowledged %d of its records.",
                                PreparerTrial.IN_THE_MIDDLE)
                        : String.format(
                                Locale.ROOT,
                                "The first instance %s before Kafka had acknowledged %d of its records, so it could not be frozen then.",
                                own.runs().getFirst().words(),
                                PreparerTrial.IN_THE_MIDDLE),
                "the program gives the settings of kafka.properties to its producer, and writes a record to lesson12-ready for each order; ./shop lesson run 12 shows what it does.");
    }

    private static boolean secondDidTheWork(Judgement judgement, Preparation own) {
        var how = own.runs().getFirst();
        return judgement.expect(
                how == ProgramEnd.ENDED,
                "Meanwhile the second instance %s.".formatted(how.words()),
                "it takes over the work, and ends when it has done it, without an exception and within 20 s.");
    }

    private static boolean sharesItsId(Judgement judgement, Seen seen) {
        var ids = seen.ids().stream().filter(id -> !isOfStation(id)).toList();
        return judgement.expect(
                ids.size() < 2,
                ids.size() < 2
                        ? "Both instances used one transactional id."
                        : String.format(
                                Locale.ROOT,
                                "The instances used %d transactional ids: %s. To Kafka they were different producers, and it fenced neither.",
                                ids.size(),
                                ids.stream().sorted().collect(Collectors.joining(", "))),
                "the transactional id is the same for every instance that does this work, such as lesson12-preparer.");
    }

    /** The shop goes on meanwhile, and may start one. */
    private static boolean isOfStation(String id) {
        return Stream.of(ShopNames.PREPARER, ShopNames.COOK).anyMatch(kind -> ShopNames.isTransactionalId(id, kind));
    }

    private static boolean wroteNothing(Judgement judgement, PreparationFindings findings, Preparation own) {
        var aborted = own.all().size() - own.ready().size();
        if (!judgement.expect(
                own.doubled().isEmpty(),
                findings.doubles(),
                "an instance that is fenced ends: with a new producer it would fence the other one, and do again what that one has done.")) {
            return false;
        }
        return judgement.expect(
                aborted > 0,
                String.format(
                        Locale.ROOT,
                        "Of what is on lesson12-ready for these orders, %d records are aborted: those of the first instance.",
                        aborted),
                "the program writes its records in a transaction, which Kafka aborts when the second instance takes over.");
    }

    private static void firstEnded(Judgement judgement, Preparation own) {
        var how = own.runs().getLast();
        judgement.expect(
                how != ProgramEnd.NEVER,
                "The first instance went on, and %s.".formatted(how.words()),
                "an instance that is fenced ends: it catches ProducerFencedException and returns, or does not catch it.");
    }
}
