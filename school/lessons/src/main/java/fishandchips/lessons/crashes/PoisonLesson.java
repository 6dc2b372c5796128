package fishandchips.lessons.crashes;

import static java.util.stream.Collectors.joining;

import fishandchips.console.SafeText;
import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LogRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A record that nobody can read, its dead letters, and a redrive. */
public final class PoisonLesson implements Lesson {

    /** The key of the record that the page has people write; the letters about it are dropped when a lesson is given up. */
    static final String KEY = "lesson13";

    private static final Set<String> READERS = Set.of(ShopNames.PREPARER, ShopNames.ACCOUNTANT);

    @Override
    public int number() {
        return 13;
    }

    @Override
    public Optional<Exercise> exercise() {
        return Optional.of((room, screen) -> new FaultyRelease(room, screen).run());
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        return judge(look(room));
    }

    private static PoisonEvidence look(Classroom room) throws Exception {
        var letters = new LettersSeen(room.since(Topics.ORDERS.deadLetters()));
        return new PoisonEvidence(
                room.since(Topics.ORDERS.name()),
                letters,
                room.since(Topics.READY.name()),
                LedgerRule.entered(room, letters.givenUp(LedgerRule.NAME)));
    }

    static Judgement judge(PoisonEvidence seen) {
        var judgement = new Judgement();
        var poison = seen.poison();
        var isThere = judgement.expect(
                !poison.isEmpty(),
                poison.isEmpty()
                        ? String.format(
                                Locale.ROOT,
                                "The stations can read each of the %d records on orders since the lesson began.",
                                seen.orders().size())
                        : "%s is no order: %s."
                                .formatted(
                                        poison.getFirst().place(),
                                        SafeText.of(poison.getFirst().value(), 40)),
                "a record that no station can read; step 1 writes one.");
        if (isThere) {
            judgeLetters(judgement, seen, poison);
            judgeOrdersBehind(judgement, seen, poison.getFirst());
            judgeEnds(judgement, seen, poison);
        }
        judgeParty(judgement, seen);
        return judgement;
    }

    private static void judgeLetters(Judgement judgement, PoisonEvidence seen, List<LogRecord> poison) {
        for (var each : poison) {
            var letters = seen.letters().about(each);
            judgement.expect(
                    seen.letters().readersOf(each).containsAll(READERS),
                    letters.isEmpty()
                            ? "No dead letter is about %s.".formatted(each.place())
                            : "About %s there are %s."
                                    .formatted(
                                            each.place(),
                                            letters.stream()
                                                    .map(PoisonLesson::words)
                                                    .collect(joining(", "))),
                    "one by the preparer and one by the accountant, some seconds after the record; "
                            + "./shop status says whether both stations are there.");
        }
    }

    private static String words(LogRecord letter) {
        return "%s (%s, %s: %s)"
                .formatted(
                        letter.place(),
                        SafeText.of(letter.header(DeadLetterHeaders.READER)),
                        SafeText.of(letter.header(DeadLetterHeaders.FATE)),
                        SafeText.of(letter.header(DeadLetterHeaders.REASON)));
    }

    private static void judgeOrdersBehind(Judgement judgement, PoisonEvidence seen, LogRecord poison) {
        var behind = seen.behind(poison);
        var waiting =
                behind.stream().filter(order -> seen.readyOf(order).isEmpty()).toList();
        if (behind.isEmpty()) {
            judgement.expect(
                    false,
                    String.format(Locale.ROOT, "No order is behind it in partition %d.", poison.partition()),
                    "orders behind it; place some more, until one comes to that partition: ./shop order \"cod and chips\" --count 20.");
            return;
        }
        judgement.measured(
                !waiting.isEmpty() ? "a" : seen.letters().about(poison).isEmpty() ? "c" : "b");
        judgement.expect(
                waiting.isEmpty(),
                waiting.isEmpty()
                        ? String.format(
                                Locale.ROOT,
                                "All %d orders behind it in partition %d are ready; the first, %s, at %s.",
                                behind.size(),
                                poison.partition(),
                                behind.getFirst().place(),
                                seen.readyOf(behind.getFirst()).getFirst().place())
                        : "%s is behind it and not ready yet."
                                .formatted(waiting.getFirst().place()),
                "every order behind it on ready; wait some seconds.");
    }

    private static void judgeEnds(Judgement judgement, PoisonEvidence seen, List<LogRecord> poison) {
        var letters = poison.stream()
                .flatMap(each -> seen.letters().about(each).stream())
                .toList();
        var open = letters.stream().filter(seen.letters()::isOpen).findFirst();
        var dropped = letters.stream()
                .filter(letter -> seen.letters().is(DeadLetterHeaders.DROPPED, letter))
                .flatMap(letter -> seen.letters().settlement(letter).stream())
                .findFirst();
        judgement.expect(
                open.isEmpty() && dropped.isPresent(),
                open.map(letter -> "Nothing was done about %s.".formatted(letter.place()))
                        .orElseGet(() -> dropped.map(
                                        end -> "All letters about it are settled; %s says that %s was dropped."
                                                .formatted(end.place(), end.header(DeadLetterHeaders.SETTLES)))
                                .orElse("No letter about it was dropped.")),
                "an end of each letter about the poison record: ./shop dead-letters drop %s."
                        .formatted(open.map(LogRecord::place).orElse("LETTER")));
    }

    private static void judgeParty(Judgement judgement, PoisonEvidence seen) {
        var letters = seen.letters().givenUp(LedgerRule.NAME);
        if (letters.isEmpty()) {
            judgement.expect(
                    false,
                    "The accountant has given no order up because of a faulty release.",
                    "a sound order that it gave up; step 4 places one: ./shop lesson run 13.");
        }
        letters.forEach(letter -> judgeRedrive(judgement, seen, letter));
    }

    private static void judgeRedrive(Judgement judgement, PoisonEvidence seen, LogRecord letter) {
        var letters = seen.letters();
        var isRedriven = letters.is(DeadLetterHeaders.REDRIVEN, letter);
        if (!judgement.expect(
                isRedriven,
                letters.isOpen(letter)
                        ? "Nothing was done about %s, the order that the accountant gave up.".formatted(letter.place())
                        : "The order that the accountant gave up was %s: %s."
                                .formatted(
                                        isRedriven ? "sent again" : "dropped",
                                        letters.settlement(letter).orElseThrow().place()),
                "that its record is sent again, as the fault is mended: ./shop dead-letters redrive %s%s."
                        .formatted(letter.place(), letters.isOpen(letter) ? "" : " --again"))) {
            return;
        }
        var isEntered = seen.entered().contains(letter.key());
        judgement.expect(
                isEntered && seen.readyOf(letter).size() == 1,
                String.format(
                        Locale.ROOT,
                        "Order %s was placed on orders %d times, is on ready %d times, and %s the ledger.",
                        letter.key(),
                        seen.placedOf(letter).size(),
                        seen.readyOf(letter).size(),
                        isEntered ? "in" : "not in"),
                "one that is ready once and in the ledger; wait some seconds.");
    }

    @Override
    public void end(Classroom room) throws Exception {
        LedgerRule.remove(room);
        new Tidying(room).run();
    }
}
