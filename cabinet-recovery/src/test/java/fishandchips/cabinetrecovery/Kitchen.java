package fishandchips.cabinetrecovery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.recovery.CabinetTrust;
import fishandchips.cabinet.recovery.Trust;
import fishandchips.cabinet.redis.CabinetKeys;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.redis.RedisHotCabinet;
import fishandchips.cabinetrecovery.replay.CabinetRecovery;
import fishandchips.contract.CookRequest;
import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.station.RepeatedTask;
import fishandchips.station.StationSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;

/** What preparers and cooks write onto an empty log, as they write it, and a cabinet that knows nothing of it. */
class Kitchen implements AutoCloseable {

    /** A record on a topic that moves its order on. */
    record Written(Order order, RecordMetadata record) {

        int partition() {
            return record.partition();
        }

        long offset() {
            return record.offset();
        }
    }

    private final KitchenKafka kafka;
    private final Producer<byte[], byte[]> preparer;
    private final Producer<byte[], byte[]> cook;
    private final CabinetSettings settings;
    private final RedisClient redis;
    private final CabinetTrust cabinet;
    private final List<RepeatedTask> watches = new ArrayList<>();
    private final List<AtomicInteger> looksOfEach = new ArrayList<>();

    Kitchen(KitchenKafka kafka, URI redis) {
        this.kafka = kafka;
        this.settings =
                new CabinetSettings(redis, Duration.ofDays(10), Duration.ofMillis(500), Duration.ofSeconds(2), 4);
        this.redis = RedisClient.create(redis);
        this.cabinet = new CabinetTrust(settings);
        kafka.empty();
        this.redis.flushAll();
        preparer = aProducerOf("preparer-1-0");
        cook = aProducerOf("cook-1-0");
    }

    private Producer<byte[], byte[]> aProducerOf(String transactionalId) {
        var settings = new HashMap<>(kafka.client());
        settings.put("transactional.id", transactionalId);
        var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    Written place(Order order) {
        return new Written(order, kafka.log().write(Topics.ORDERS, new OrderPlaced(order)));
    }

    /** A record that claims to be a cook's. */
    Written forge(OrderCooked cooked) {
        return new Written(cooked.order(), kafka.log().write(Topics.ORDERS, cooked));
    }

    Written prepare(Written cause, OrderReady ready) {
        return take(preparer, "preparer", cause, Topics.READY, ready);
    }

    Written prepare(Written cause, CookRequest request) {
        return take(preparer, "preparer", cause, Topics.COOK_REQUESTS, request);
    }

    Written cook(Written cause, OrderCooked cooked) {
        return take(cook, "cook", cause, Topics.ORDERS, cooked);
    }

    private <S extends OrderStep, E extends S> Written take(
            Producer<byte[], byte[]> station, String group, Written cause, Topic<S> topic, E step) {
        station.beginTransaction();
        var record = send(station, topic, step);
        station.commitTransaction();
        commit(group, cause.record());
        return new Written(step.order(), record);
    }

    /** A group has done with a record. */
    void commit(String group, RecordMetadata read) {
        var partition = new TopicPartition(read.topic(), read.partition());
        try {
            kafka.admin()
                    .alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(read.offset() + 1)))
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends, and does not commit. */
    void beginToPrepare(OrderReady ready) {
        preparer.beginTransaction();
        send(preparer, Topics.READY, ready);
    }

    void endPreparing() {
        preparer.commitTransaction();
    }

    RecordMetadata fillShelf(Map<Portion, Integer> portions) {
        var filled = new ShelfFilled(
                Portions.of(portions), "cook-1", ShelfFilled.Reason.TOP_UP, Instant.parse("2026-11-21T18:30:00Z"));
        cook.beginTransaction();
        var record = send(cook, Topics.SHELF, filled);
        cook.commitTransaction();
        return record;
    }

    private static <E extends ShopEvent> RecordMetadata send(
            Producer<byte[], byte[]> station, Topic<E> topic, E event) {
        try {
            return station.send(new ProducerRecord<>(topic.name(), topic.key(event), topic.value(event)))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a record among the dead letters. */
    void bury(Written written, String reader, String fate) {
        var record = kafka.log().committed(written.record().topic()).stream()
                .filter(each -> each.partition() == written.partition() && each.offset() == written.offset())
                .findFirst()
                .orElseThrow();
        var letter = new ProducerRecord<>(Topic.deadLettersOf(record.topic()), record.key(), record.value());
        letter.headers()
                .add(DeadLetterHeaders.FATE, fate.getBytes(UTF_8))
                .add(DeadLetterHeaders.READER, reader.getBytes(UTF_8))
                .add(
                        DeadLetterHeaders.PARTITION,
                        String.valueOf(record.partition()).getBytes(UTF_8))
                .add(DeadLetterHeaders.OFFSET, String.valueOf(record.offset()).getBytes(UTF_8));
        kafka.log().write(letter);
    }

    void forgetTheFirstRecords(String topic, int partition) {
        try {
            kafka.admin()
                    .deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    int partitionOf(String cook) {
        return kafka.log().committed(Topics.SHELF.name()).stream()
                .filter(record -> cook.equals(new String(record.key(), UTF_8)))
                .findFirst()
                .orElseThrow()
                .partition();
    }

    /** What the cabinet had counted before. */
    void remember(Map<String, String> fields) {
        redis.hset(ShopNames.CABINET_COUNTS, fields);
    }

    void declareLost() {
        cabinet.declareLost();
    }

    void beginToTakeStockAndDie() {
        cabinet.begin().orElseThrow().forgetOrders();
    }

    /** Somebody watches the cabinet from now on. */
    void watch() {
        var recovery = new CabinetRecovery(
                kafka.admin(),
                () -> new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
        var pauses = new StationSettings(1, null, Duration.ofMillis(100), Duration.ofSeconds(1));
        var watch = new CabinetWatch(new CabinetTrust(settings), recovery, new CabinetTrustCheck(cabinet), pauses);
        var looks = new AtomicInteger();
        looksOfEach.add(looks);
        var watching = new RepeatedTask("watches-the-cabinet", pauses, () -> {
            var pause = watch.look();
            looks.incrementAndGet();
            return pause.dividedBy(10);
        });
        watching.start();
        watches.add(watching);
    }

    /** How often each that watches has looked. */
    List<Integer> looks() {
        return looksOfEach.stream().map(AtomicInteger::get).toList();
    }

    private Map<String, Object> reading() {
        var settings = new HashMap<>(kafka.client());
        settings.put("isolation.level", "read_committed");
        settings.put("fetch.max.wait.ms", 10);
        return settings;
    }

    HotCabinet openCabinet() {
        return new RedisHotCabinet(settings);
    }

    Trust trust() {
        return cabinet.look();
    }

    Map<String, String> counts() {
        return redis.hgetAll(ShopNames.CABINET_COUNTS);
    }

    /** What the cabinet remembers of an order. */
    byte @Nullable [] state(Order order) {
        return redis.get(CabinetKeys.order(order.orderId()));
    }

    /** How the cabinet remembers an order; - when it does not. */
    String letter(Order order) {
        var state = state(order);
        return state == null ? "-" : new String(state, 0, 1, US_ASCII);
    }

    /** After Redis was restarted: the idle connections have died with it. */
    void findRedisAgain() {
        redis.getPool().clear();
    }

    void stopWatching() {
        watches.forEach(RepeatedTask::stop);
    }

    @Override
    public void close() {
        stopWatching();
        preparer.close(Duration.ZERO);
        cook.close(Duration.ZERO);
        cabinet.close();
        redis.close();
    }
}
