package fishandchips.lessons.crashes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.TestOrders;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Portion;
import fishandchips.contract.Topics;
import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LogRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link PoisonLesson}. */
class PoisonLessonTests {

    private static final Instant NOW = Instant.parse("2026-11-30T18:00:00Z");
    private static final String UNUSABLE = "The record is not sound JSON of at most 65536 bytes.";
    private static final String GIVEN_UP =
            "ERROR: new row for relation \"ledger\" violates check constraint \"%s\"".formatted(LedgerRule.NAME);

    private final List<LogRecord> orders = new ArrayList<>();
    private final List<LogRecord> letters = new ArrayList<>();
    private final List<LogRecord> ready = new ArrayList<>();
    private final Set<String> entered = new HashSet<>();

    @Test
    void isDoneWhenThePoisonIsDroppedAndThePartyRedriven() {
        placeAndServe();
        dropPoison();
        redriveParty();

        var judgement = judge();

        assertThat(judgement.isPassed()).as("%s", judgement.findings()).isTrue();
        assertThat(judgement.outcome()).contains("b");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .containsExactly(
                        "orders-3@1 is no order: two fish, please.",
                        "About orders-3@1 there are orders-dlt-3@0 (preparer, unusable: %1$s), orders-dlt-3@1 (accountant, unusable: %1$s)."
                                .formatted(UNUSABLE),
                        "All 1 orders behind it in partition 3 are ready; the first, orders-3@2, at ready-3@1.",
                        "All letters about it are settled; orders-dlt-3@2 says that orders-dlt-3@0 was dropped.",
                        "The order that the accountant gave up was sent again: orders-dlt-5@1.",
                        "Order %s was placed on orders 2 times, is on ready 1 times, and in the ledger."
                                .formatted(orders.getLast().key()));
    }

    @Test
    void isDoneWhenThePoisonWasSentAgainBeforeItWasDropped() {
        placeAndServe();
        settle(letters.get(0), "redriven");
        settle(letters.get(1), "redriven");
        dropPoison();
        redriveParty();

        assertThat(judge().isPassed()).isTrue();
    }

    @Test
    void isNotDoneWithoutAnythingDone() {
        assertThat(failures())
                .extracting(Finding::saw)
                .containsExactly(
                        "The stations can read each of the 0 records on orders since the lesson began.",
                        "The accountant has given no order up because of a faulty release.");
        assertThat(failures())
                .extracting(Finding::expected)
                .containsExactly(
                        "a record that no station can read; step 1 writes one.",
                        "a sound order that it gave up; step 4 places one: ./shop lesson run 13.");
    }

    @Test
    void isNotDoneWithSoundRecordsOnly() {
        serve(place(3));
        redriveParty();

        assertThat(onlyFailure().saw()).startsWith("The stations can read each of the");
    }

    @Test
    void isNotDoneBeforeBothReadersHavePutItAside() {
        serve(place(3));
        letter(poison(), "preparer", "unusable", UNUSABLE);
        serve(place(3));
        dropPoison();
        redriveParty();

        assertThat(onlyFailure().saw()).startsWith("About orders-3@1 there are orders-dlt-3@0 (preparer");
        assertThat(onlyFailure().expected()).startsWith("one by the preparer and one by the accountant");
    }

    @Test
    void isNotDoneWithoutAnOrderBehindIt() {
        serve(place(3));
        putAside(poison());
        for (var i = 0; i < 3; i++) {
            serve(place(2));
        }
        dropPoison();
        redriveParty();

        assertThat(onlyFailure().saw()).isEqualTo("No order is behind it in partition 3.");
        assertThat(onlyFailure().expected()).contains("./shop order \"cod and chips\" --count 20");
        assertThat(judge().outcome()).isEmpty();
    }

    @Test
    void saysThatThePartitionWaitsWhenItDoes() {
        putAside(poison());
        place(3);
        dropPoison();
        redriveParty();

        assertThat(onlyFailure().saw()).isEqualTo("orders-3@1 is behind it and not ready yet.");
        assertThat(judge().outcome()).contains("a");
    }

    @Test
    void saysThatItLeftNoTraceWhenItDidNot() {
        poison();
        serve(place(3));

        assertThat(judge().outcome()).contains("c");
        assertThat(failures()).extracting(Finding::saw).contains("No dead letter is about orders-3@0.");
    }

    @Test
    void isNotDoneWithAnOpenLetter() {
        placeAndServe();
        settle(letters.getFirst(), "dropped");
        redriveParty();

        assertThat(onlyFailure().saw()).isEqualTo("Nothing was done about orders-dlt-3@1.");
        assertThat(onlyFailure().expected()).endsWith("./shop dead-letters drop orders-dlt-3@1.");
    }

    @Test
    void isNotDoneWhenThePoisonIsOnlySentAgain() {
        placeAndServe();
        List.copyOf(letters).forEach(letter -> settle(letter, "redriven"));
        redriveParty();

        assertThat(onlyFailure().saw()).isEqualTo("No letter about it was dropped.");
        assertThat(onlyFailure().expected()).contains("./shop dead-letters drop");
    }

    @Test
    void isNotDoneWhenThePartyIsServedTwice() {
        placeAndServe();
        dropPoison();
        redriveParty();
        serve(orders.getLast());

        assertThat(onlyFailure().saw()).endsWith("on ready 2 times, and in the ledger.");
    }

    @Test
    void isNotDoneWhenTheOrderOfThePartyIsDropped() {
        placeAndServe();
        dropPoison();
        settle(giveUpParty(), "dropped");

        assertThat(onlyFailure().saw()).isEqualTo("The order that the accountant gave up was dropped: orders-dlt-5@1.");
        assertThat(onlyFailure().expected()).endsWith("./shop dead-letters redrive orders-dlt-5@0 --again.");
    }

    @Test
    void isNotDoneWhenTheOrderOfThePartyIsLeft() {
        placeAndServe();
        dropPoison();
        giveUpParty();

        assertThat(onlyFailure().saw())
                .isEqualTo("Nothing was done about orders-dlt-5@0, the order that the accountant gave up.");
        assertThat(onlyFailure().expected()).endsWith("./shop dead-letters redrive orders-dlt-5@0.");
    }

    @Test
    void isNotDoneBeforeTheRedrivenOrderIsInTheLedger() {
        placeAndServe();
        dropPoison();
        redriveParty();
        entered.clear();

        assertThat(onlyFailure().saw()).endsWith("on ready 1 times, and not in the ledger.");
    }

    private void placeAndServe() {
        serve(place(3));
        putAside(poison());
        serve(place(3));
    }

    private LogRecord place(int partition) {
        var order = TestOrders.anOrderOf(Portion.COD);
        return onOrders(
                partition, order.orderId().toString(), new String(Topics.ORDERS.value(new OrderPlaced(order)), UTF_8));
    }

    private LogRecord poison() {
        return onOrders(3, "lesson13", "two fish, please");
    }

    private LogRecord onOrders(int partition, String key, String value) {
        return add(orders, "orders", partition, key, value, Map.of());
    }

    private static LogRecord add(
            List<LogRecord> log, String topic, int partition, String key, String value, Map<String, String> headers) {
        var offset = log.stream().filter(each -> each.partition() == partition).count();
        var record = new LogRecord(topic, partition, offset, NOW, key, value, headers);
        log.add(record);
        return record;
    }

    private void serve(LogRecord order) {
        add(ready, "ready", order.partition(), Objects.requireNonNull(order.key()), "{}", Map.of());
    }

    private void putAside(LogRecord record) {
        letter(record, "preparer", "unusable", UNUSABLE);
        letter(record, "accountant", "unusable", UNUSABLE);
    }

    private LogRecord letter(LogRecord about, String reader, String fate, String reason) {
        var headers = Map.of(
                "reader",
                reader,
                "fate",
                fate,
                "reason",
                reason,
                "partition",
                String.valueOf(about.partition()),
                "offset",
                String.valueOf(about.offset()));
        return add(letters, "orders-dlt", about.partition(), Objects.requireNonNull(about.key()), "", headers);
    }

    private void settle(LogRecord letter, String how) {
        add(
                letters,
                "orders-dlt",
                letter.partition(),
                Objects.requireNonNull(letter.key()),
                "",
                Map.of("settles", letter.place(), "how", how, "when", NOW.toString()));
    }

    /** What the learner does: an end of each open letter. */
    private void dropPoison() {
        List.copyOf(letters).stream()
                .filter(letter -> letter.header("fate").equals("unusable"))
                .forEach(letter -> settle(letter, "dropped"));
    }

    private LogRecord giveUpParty() {
        var order = place(5);
        serve(order);
        return letter(order, "accountant", "given-up", GIVEN_UP);
    }

    private void redriveParty() {
        var letter = giveUpParty();
        settle(letter, "redriven");
        var again = orders.getLast();
        onOrders(5, Objects.requireNonNull(again.key()), Objects.requireNonNull(again.value()));
        entered.add(Objects.requireNonNull(letter.key()));
    }

    private Judgement judge() {
        return PoisonLesson.judge(new PoisonEvidence(orders, new LettersSeen(letters), ready, entered));
    }

    private List<Finding> failures() {
        return judge().findings().stream().filter(finding -> !finding.met()).toList();
    }

    private Finding onlyFailure() {
        assertThat(failures()).hasSize(1);
        return failures().getFirst();
    }
}
