package fishandchips.shop.cashup;

import static fishandchips.backends.Customers.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.contract.Order;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portions;
import fishandchips.contract.Topics;
import fishandchips.shop.Screen;
import fishandchips.shop.cashup.law.Law;
import fishandchips.shop.cashup.law.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consistent little world on real backends, into which one breach at a time is planted. */
class CashUpIT {

    private static final UUID NOBODYS = UUID.randomUUID();

    @TempDir
    private Path journals;

    private World world;
    private Order fromShelf;
    private Order cooked;
    private Order buried;
    private RecordMetadata shelfPlaced;
    private RecordMetadata shelfReady;
    private RecordMetadata cookedPlaced;
    private RecordMetadata cookedReady;

    /** One order was served from the shelf, one was cooked, one was given up by a preparer, and one was never taken. */
    @BeforeEach
    void buildTheWorld() {
        world = new World(journals);
        fromShelf = anOrderOf(COD, CHIPS);
        cooked = anOrderOf(PLAICE, CHIPS);
        buried = anOrderOf(COD);

        shelfPlaced = world.placed(fromShelf);
        world.served(fromShelf, 'T');
        shelfReady = world.ready(fromShelf);
        cookedPlaced = world.placed(cooked);
        world.requested(cooked, Portions.of(PLAICE, 1));
        world.cooked(cooked, Portions.of(PLAICE, 1));
        world.served(cooked, 'C');
        cookedReady = world.ready(cooked);
        world.givenUp("preparer", buried, world.placed(buried));

        world.filled(Portions.of(Map.of(COD, 8, CHIPS, 10)));
        world.counted("fried.cod", 8);
        world.counted("shelf.cod", 7);
        world.counted("fried.chips", 10);
        world.counted("shelf.chips", 8);
        world.counted("fried.plaice", 1);
        List.of(fromShelf, cooked, buried).forEach(world::entered);
        List.of(fromShelf, cooked).forEach(world::handedOver);
        world.journal(fromShelf.orderId(), "sent", "ok");
        world.journal(cooked.orderId(), "sent", "unknown", "sent", "failed");
        world.journal(buried.orderId(), "sent");
        world.journal(NOBODYS, "sent", "failed");
        world.tornJournal();
        world.atRest();
    }

    @AfterEach
    void leave() {
        world.close();
    }

    private Reckoning cashUp() throws Exception {
        return cashUp(false);
    }

    private Reckoning cashUp(boolean onlyCustomers) throws Exception {
        try (var audit = world.audit()) {
            return new CashUp(audit, Law.all(onlyCustomers), aScreen()).now();
        }
    }

    private static Screen aScreen() {
        return new Screen(new PrintWriter(new StringWriter()), false);
    }

    /** Law, anomaly, order and record of every breach there is. */
    private static List<String> breaches(Reckoning reckoning) {
        return reckoning.verdicts().stream()
                .flatMap(verdict -> verdict.breaches().stream()
                        .map(breach -> String.format(
                                Locale.ROOT,
                                "%d %s %s %s",
                                verdict.law(),
                                breach.anomaly().word(),
                                breach.orderId(),
                                breach.record())))
                .toList();
    }

    private void assertThatOnly(String breach) throws Exception {
        var reckoning = cashUp();

        assertThat(reckoning.atRest())
                .as(String.join("\n", TillRoll.of(reckoning)))
                .isTrue();
        assertThat(reckoning.isGreen()).isFalse();
        assertThat(breaches(reckoning)).containsExactly(breach);
    }

    private static String at(RecordMetadata item) {
        return String.format(Locale.ROOT, "%s-%d@%d", item.topic(), item.partition(), item.offset());
    }

    @Test
    void findsNothingInAConsistentWorld() throws Exception {
        var reckoning = cashUp(true);

        assertThat(breaches(reckoning)).isEmpty();
        assertThat(reckoning.isGreen()).isTrue();
        assertThat(TillRoll.of(reckoning))
                .startsWith("The shop is at rest.")
                .endsWith("Every law holds.")
                .anyMatch(line -> line.endsWith("placed 3 = ready 2 + given up 1 + in flight 0"))
                .anyMatch(line -> line.endsWith("acknowledged 1, placed 3, attempted 4, failed for sure 1"));
    }

    @Test
    void findsALostOrder() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.entered(order);
        world.atRest();

        assertThatOnly("2 lost %s %s".formatted(order.orderId(), at(placed)));
    }

    @Test
    void doesNotTakeALetterOfTheAccountantsForTheEndOfAnOrder() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.givenUp("accountant", order, placed);
        world.entered(order);
        world.atRest();

        assertThatOnly("2 lost %s %s".formatted(order.orderId(), at(placed)));
    }

    @Test
    void doesNotTakeALetterAboutAnotherRecordForTheEndOfAnOrder() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.givenUp("preparer", order, shelfPlaced);
        world.entered(order);
        world.atRest();

        assertThatOnly("2 lost %s %s".formatted(order.orderId(), at(placed)));
    }

    @Test
    void doesNotTakeAnUnusableRecordForTheEndOfAnOrder() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.unusable("preparer", order, placed);
        world.entered(order);
        world.atRest();

        assertThatOnly("2 lost %s %s".formatted(order.orderId(), at(placed)));
    }

    @Test
    void countsOrdersThatAreGivenUpAndNotLetters() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        var letter = world.givenUp("preparer", order, placed);
        world.givenUp("preparer", order, placed);
        world.settled(order, letter, "dropped");
        world.entered(order);
        world.atRest();

        var reckoning = cashUp();

        assertThat(reckoning.isGreen()).isTrue();
        assertThat(TillRoll.of(reckoning))
                .anyMatch(line -> line.endsWith("placed 4 = ready 2 + given up 2 + in flight 0"));
    }

    @Test
    void countsAnOrderAsReadyThatWasSentAgain() throws Exception {
        var order = anOrderOf(PLAICE);
        world.placed(order);
        var requested = world.requested(order, Portions.of(PLAICE, 1));
        world.settled(order, world.givenUp("cook", order, requested), "redriven");
        world.placed(order);
        world.requested(order, Portions.of(PLAICE, 1));
        world.cooked(order, Portions.of(PLAICE, 1));
        world.served(order, 'C');
        world.counted("fried.plaice", 1);
        world.ready(order);
        world.entered(order);
        world.handedOver(order);
        world.atRest();

        var reckoning = cashUp();

        assertThat(breaches(reckoning)).isEmpty();
        assertThat(TillRoll.of(reckoning))
                .anyMatch(line -> line.endsWith("placed 4 = ready 3 + given up 1 + in flight 0"));
    }

    @Test
    void findsAnOrderThatIsLostAfterItWasSentAgain() throws Exception {
        var order = anOrderOf(COD);
        world.settled(order, world.givenUp("preparer", order, world.placed(order)), "redriven");
        var again = world.placed(order);
        world.entered(order);
        world.atRest();

        assertThatOnly("2 lost %s %s".formatted(order.orderId(), at(again)));
    }

    @Test
    void countsAnOrderAsGivenUpThatFailsAgainAfterItWasSentAgain() throws Exception {
        var order = anOrderOf(COD);
        world.settled(order, world.givenUp("preparer", order, world.placed(order)), "redriven");
        world.givenUp("preparer", order, world.placed(order));
        world.entered(order);
        world.atRest();

        assertThat(cashUp().isGreen()).isTrue();
    }

    @Test
    void findsAnOrderThatIsReadyTwice() throws Exception {
        var again = world.ready(fromShelf);
        world.atRest();

        assertThatOnly("2 duplicate %s %s".formatted(fromShelf.orderId(), at(again)));
    }

    @Test
    void findsAnOrderThatIsReadyAndWasNeverPlaced() throws Exception {
        var order = anOrderOf(COD);
        world.served(order, 'T');
        world.counted("shelf.cod", -1);
        var ready = world.ready(order);
        world.handedOver(order);
        world.atRest();

        assertThatOnly("2 unexpected %s %s".formatted(order.orderId(), at(ready)));
    }

    private void assertThatOnlyThePortionsAreWrong() throws Exception {
        assertThat(breaches(cashUp())).isNotEmpty().containsOnly("1 wrong total null null");
    }

    @Test
    void findsAPortionTooMany() throws Exception {
        world.counted("shelf.cod", 1);

        assertThatOnlyThePortionsAreWrong();
    }

    @Test
    void findsAPortionThatTheLogKnowsNothingOf() throws Exception {
        world.counted("shelf.cod", -1);
        world.counted("served.cod", 1);

        assertThatOnlyThePortionsAreWrong();
    }

    @Test
    void findsPortionsThatNeverCameOntoTheShelf() throws Exception {
        world.filled(Portions.of(PIE, 6));
        world.atRest();

        assertThatOnlyThePortionsAreWrong();
    }

    @Test
    void findsPortionsThatCameOntoTheShelfTwice() throws Exception {
        world.filled(Portions.of(PIE, 6));
        world.counted("fried.pie", 12);
        world.counted("shelf.pie", 12);
        world.atRest();

        assertThatOnlyThePortionsAreWrong();
    }

    @Test
    void isNotAtRestAsLongAsTheCooksHaveNotFilledTheShelf() throws Exception {
        world.filled(Portions.of(PIE, 6));

        var reckoning = cashUp();

        assertThat(reckoning.underWay()).containsExactly("cook-shelf has not read shelf to its end");
        assertThat(breaches(reckoning)).isEmpty();
    }

    @Test
    void isNotAtRestAsLongAsNobodyHasVouchedForTheCabinet() throws Exception {
        world.restarted();
        world.counted("shelf.cod", -7);
        world.counted("served.cod", 7);

        var reckoning = cashUp();

        assertThat(reckoning.atRest()).isFalse();
        assertThat(reckoning.underWay())
                .containsExactly("nobody has vouched for the hot cabinet yet, and a preparer counts it");
        assertThat(breaches(reckoning)).isEmpty();
    }

    @Test
    void findsFewerThanNoPortions() throws Exception {
        world.counted("shelf.pie", -1);
        world.counted("served.pie", 1);

        assertThat(breaches(cashUp()))
                .contains("1 negative value null null")
                .containsOnly("1 negative value null null", "1 wrong total null null");
    }

    @Test
    void findsAWrongTotalInTheLedger() throws Exception {
        world.struckOut(cooked);
        world.entered(cooked, cooked.totalPence() + 1);

        assertThatOnly("3 wrong total %s %s".formatted(cooked.orderId(), at(cookedPlaced)));
    }

    @Test
    void findsAnOrderThatIsNotInTheLedger() throws Exception {
        world.struckOut(cooked);

        assertThatOnly("3 lost %s %s".formatted(cooked.orderId(), at(cookedPlaced)));
    }

    @Test
    void findsAnOrderThatIsInTheLedgerTwice() throws Exception {
        world.entered(cooked);

        assertThatOnly("3 duplicate %s %s".formatted(cooked.orderId(), at(cookedPlaced)));
    }

    @Test
    void findsAnOrderInTheLedgerThatWasNeverPlaced() throws Exception {
        var order = anOrderOf(COD);
        world.entered(order);

        assertThatOnly("3 unexpected %s null".formatted(order.orderId()));
    }

    @Test
    void findsAnOrderThatWasHandedOverTwice() throws Exception {
        world.handedOver(cooked);

        assertThatOnly("4 duplicate %s %s".formatted(cooked.orderId(), at(cookedReady)));
    }

    @Test
    void countsAnOrderThatWasThrownAwayAsGone() throws Exception {
        world.takenBack(fromShelf);
        world.thrownAway(fromShelf);

        assertThat(cashUp().isGreen()).isTrue();
    }

    @Test
    void findsAnOrderThatWasHandedOverAndThrownAway() throws Exception {
        world.thrownAway(cooked);

        assertThatOnly("4 duplicate %s %s".formatted(cooked.orderId(), at(cookedReady)));
    }

    @Test
    void isNotAtRestWhileAnOrderLiesOnTheCounter() throws Exception {
        world.takenBack(fromShelf);
        world.keptForNobody(fromShelf);

        var reckoning = cashUp();

        assertThat(reckoning.atRest()).isFalse();
        assertThat(reckoning.underWay()).containsExactly("1 on the counter, and nobody comes for them");
        assertThat(reckoning.verdicts()).noneMatch(verdict -> verdict.status() == Verdict.Status.BROKEN);
    }

    @Test
    void findsAnOrderThatWasNeverHandedOver() throws Exception {
        world.takenBack(fromShelf);

        assertThatOnly("4 lost %s %s".formatted(fromShelf.orderId(), at(shelfReady)));
    }

    @Test
    void findsAnAcknowledgedOrderThatIsNotInTheLog() throws Exception {
        var orderId = UUID.randomUUID();
        world.journal(orderId, "sent", "unknown", "sent", "ok");

        assertThatOnly("5 lost %s null".formatted(orderId));
    }

    @Test
    void findsAnOrderInTheLogThatFailedForSure() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.givenUp("preparer", order, placed);
        world.entered(order);
        world.journal(order.orderId(), "sent", "failed", "sent", "failed");
        world.atRest();

        assertThatOnly("5 aborted read %s %s".formatted(order.orderId(), at(placed)));
    }

    @Test
    void findsAnOrderThatNobodyHasAttempted() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.givenUp("preparer", order, placed);
        world.entered(order);
        world.atRest();

        assertThat(breaches(cashUp(true))).containsExactly("5 unexpected %s %s".formatted(order.orderId(), at(placed)));
        assertThat(cashUp(false).isGreen()).isTrue();
    }

    @Test
    void findsAnOrderThatIsCookedAndNobodyAskedFor() throws Exception {
        var unasked = world.cooked(fromShelf, Portions.NONE);
        world.atRest();

        assertThatOnly("6 unexpected %s %s".formatted(fromShelf.orderId(), at(unasked)));
    }

    @Test
    void findsAnOrderThatTheCookIsAskedForTwice() throws Exception {
        var again = world.requested(cooked, Portions.of(PLAICE, 1));
        world.atRest();

        assertThatOnly("6 duplicate %s %s".formatted(cooked.orderId(), at(again)));
    }

    @Test
    void findsAnOrderThatIsReadyAsAnother() throws Exception {
        var order = anOrderOf(COD);
        world.placed(order);
        world.entered(order);
        world.served(order, 'T');
        world.counted("shelf.cod", -1);
        world.handedOver(order);
        var other = new Order(
                order.orderId(),
                "K99",
                order.till(),
                order.channel(),
                order.parts(),
                order.extras(),
                null,
                false,
                order.totalPence(),
                order.placedAt());
        var ready = world.ready(other);
        world.atRest();

        assertThatOnly("6 inconsistent %s %s".formatted(order.orderId(), at(ready)));
    }

    @Test
    void findsATransactionThatHangs() throws Exception {
        var ready = new OrderReady(fromShelf, false, Instant.now());
        try (var producer = transactionalProducer()) {
            producer.beginTransaction();
            var held = producer.send(new ProducerRecord<>("ready", Topics.READY.key(ready), Topics.READY.value(ready)))
                    .get();

            var reckoning = cashUp();

            assertThat(reckoning.atRest()).isFalse();
            assertThat(reckoning.isGreen()).isFalse();
            assertThat(breaches(reckoning)).containsExactly("7 stuck null " + at(held));
            producer.abortTransaction();
        }
        world.atRest();
        assertThat(cashUp().isGreen()).as("aborted, and gone").isTrue();
    }

    @Test
    void findsOffsetsWhoseTransactionHangs() throws Exception {
        try (var producer = transactionalProducer();
                var consumer = consumer("nobody-" + UUID.randomUUID())) {
            producer.beginTransaction();
            producer.sendOffsetsToTransaction(
                    Map.of(new TopicPartition("orders", 0), new OffsetAndMetadata(0)), consumer.groupMetadata());

            await().untilAsserted(() -> assertThat(breaches(cashUp()))
                    .singleElement()
                    .asString()
                    .startsWith("7 stuck null __consumer_offsets-"));
            producer.abortTransaction();
        }
        assertThat(cashUp().isGreen()).as("aborted, and gone").isTrue();
    }

    private static KafkaProducer<byte[], byte[]> transactionalProducer() {
        var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        SharedBackends.kafka().bootstrapServers(),
                        "transactional.id",
                        "hangs-" + UUID.randomUUID()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String group) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers(), "group.id", group),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @Test
    void findsPortionsThatAreHeldForSomebodyAtRest() throws Exception {
        world.remembered(buried, 'A');

        assertThat(breaches(cashUp())).hasSize(1).first().asString().startsWith("8 stuck " + buried.orderId());
    }

    @Test
    void findsAnOrderThatRedisHasForgotten() throws Exception {
        world.remembered(fromShelf, 'S');

        assertThatOnly("8 inconsistent %s %s".formatted(fromShelf.orderId(), at(shelfReady)));
    }

    @Test
    void saysWhatIsUnderWayAndJudgesWhatHoldsAtAllTimes() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.requested(cooked, Portions.of(PLAICE, 1));

        var reckoning = cashUp();

        assertThat(reckoning.atRest()).isFalse();
        assertThat(reckoning.underWay())
                .contains(
                        "1 waiting for a preparer, such as %s (%s)".formatted(order.orderId(), at(placed)),
                        "cook has not read cook-requests to its end");
        assertThat(reckoning.verdicts())
                .filteredOn(verdict -> verdict.status() == Verdict.Status.BROKEN)
                .extracting(Verdict::law)
                .containsExactly(6);
        assertThat(reckoning.verdicts())
                .filteredOn(verdict -> verdict.status() == Verdict.Status.OPEN)
                .extracting(Verdict::law)
                .containsExactly(1, 2, 3, 4, 8);
    }

    @Test
    void findsOrdersThatKafkaHasDeletedBeforeTheAccountantSawThem() throws Exception {
        var order = anOrderOf(COD);
        world.served(order, 'T');
        world.counted("shelf.cod", -1);
        var ready = world.ready(order);
        world.handedOver(order);
        world.atRest();
        world.placed(order);
        world.deleted(Topics.ORDERS);

        var reckoning = cashUp();

        assertThat(breaches(reckoning)).containsExactly("3 lost %s %s".formatted(order.orderId(), at(ready)));
        assertThat(TillRoll.of(reckoning))
                .anyMatch(line -> line.equals(
                        "Up to 1 records of orders were deleted before the accountant group had read them."));
    }

    @Test
    void findsOrdersThatKafkaHasDeletedBeforeAPreparerSawThem() throws Exception {
        var order = anOrderOf(COD);
        world.placed(order);
        world.entered(order);
        world.journal(order.orderId(), "sent", "ok");
        world.deleted(Topics.ORDERS);

        assertThat(breaches(cashUp())).containsExactly("2 lost %s null".formatted(order.orderId()));
    }

    @Test
    void saysThatLawsAreOpenWhenKafkaHasDeletedWhatIsDoneWith() throws Exception {
        Topics.ALL.forEach(world::deleted);

        var reckoning = cashUp(true);

        assertThat(breaches(reckoning)).isEmpty();
        assertThat(reckoning.atRest()).isTrue();
        assertThat(reckoning.isGreen()).isFalse();
        assertThat(TillRoll.of(reckoning)).noneMatch(line -> line.matches(".*[ =]-[0-9].*"));
        assertThat(reckoning.verdicts())
                .filteredOn(verdict -> verdict.status() == Verdict.Status.OPEN)
                .extracting(Verdict::law)
                .containsExactly(1, 2, 3, 4, 5, 6, 8);
    }

    @Test
    void holdsNothingAgainstOrdersWhoseHandoverIsForgotten() throws Exception {
        Topics.ALL.forEach(world::deleted);
        world.handoversForgotten();

        assertThat(breaches(cashUp())).isEmpty();
    }

    @Test
    void waitsUntilTheShopIsAtRest() throws Exception {
        var order = anOrderOf(COD);
        world.placed(order);
        try (var audit = world.audit();
                var station = Executors.newVirtualThreadPerTaskExecutor()) {
            var cashUp = new CashUp(audit, Law.all(false), aScreen());
            assertThat(cashUp.now().atRest()).isFalse();

            var waiting = station.submit(() -> cashUp.atRest(Duration.ofMinutes(1)));
            world.served(order, 'T');
            world.counted("shelf.cod", -1);
            world.ready(order);
            world.entered(order);
            world.handedOver(order);
            world.atRest();

            assertThat(waiting.get().isGreen()).isTrue();
        }
    }
}
