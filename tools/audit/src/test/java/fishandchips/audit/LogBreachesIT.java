package fishandchips.audit;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.law.Verdict;
import fishandchips.backends.SharedBackends;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** What hangs in the log, which is law 7, and what Kafka has deleted of it. */
class LogBreachesIT extends ConsistentWorld {

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
        World.soon()
                .untilAsserted(() ->
                        assertThat(cashUp().isGreen()).as("aborted, and gone").isTrue());
    }

    @Test
    void findsOffsetsWhoseTransactionHangs() throws Exception {
        try (var producer = transactionalProducer();
                var consumer = consumer("nobody-" + UUID.randomUUID())) {
            producer.beginTransaction();
            producer.sendOffsetsToTransaction(
                    Map.of(new TopicPartition("orders", 0), new OffsetAndMetadata(0)), consumer.groupMetadata());

            World.soon()
                    .untilAsserted(() -> assertThat(breaches(cashUp()))
                            .singleElement()
                            .asString()
                            .startsWith("7 stuck null __consumer_offsets-"));
            producer.abortTransaction();
        }
        World.soon()
                .untilAsserted(() ->
                        assertThat(cashUp().isGreen()).as("aborted, and gone").isTrue());
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
}
