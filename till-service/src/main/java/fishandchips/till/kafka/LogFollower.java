package fishandchips.till.kafka;

import fishandchips.contract.Topic;
import fishandchips.till.TillSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows the log on behalf of this till alone, from its tail on.
 *
 * <p>Assigned to every partition, in no group, and commits nothing: a till that starts reads back as many records as it
 * has room to remember. While Kafka is away it waits and says so now and then; nothing is lost by that, the log keeps.
 */
@Component
class LogFollower implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final OrdersPublisher publisher;
    private final OrderEventsListener listener;
    private final TillSettings settings;
    private final KafkaContact contact = new KafkaContact();

    private volatile boolean running;
    private volatile boolean caughtUp;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private @Nullable Thread thread;

    LogFollower(
            ConsumerFactory<byte[], byte[]> consumers,
            OrdersPublisher publisher,
            OrderEventsListener listener,
            TillSettings settings) {
        this.consumers = consumers;
        this.publisher = publisher;
        this.listener = listener;
        this.settings = settings;
    }

    /** Whether the book holds all that was in the log when this till started, and Kafka answered lately. */
    boolean isUpToDate() {
        return caughtUp && contact.isMade();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("log-follower").start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
        try {
            if (thread != null) {
                thread.join(STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The producer comes first: no customer should wait for its metadata. */
    private void run() {
        while (running) {
            if (publisher.knowsItsTopic()) {
                followUntilItFails();
            } else {
                contact.missed("the topic orders");
            }
        }
    }

    private void followUntilItFails() {
        var opened = consumers.createConsumer();
        consumer = opened;
        try {
            follow(opened);
        } catch (KafkaException e) {
            caughtUp = false;
            contact.missed(String.valueOf(e.getMessage()));
        } finally {
            opened.close(CloseOptions.timeout(POLL));
        }
    }

    private void follow(Consumer<byte[], byte[]> log) {
        var unread = openAtTail(log);
        while (running) {
            log.poll(POLL).forEach(listener::on);
            unread.entrySet().removeIf(end -> log.position(end.getKey()) >= end.getValue());
            caughtUp = unread.isEmpty();
            ask(log);
        }
    }

    /** Goes back as far as the book has room, evenly over the partitions, and tells where each of them ends now. */
    private Map<TopicPartition, Long> openAtTail(Consumer<byte[], byte[]> log) {
        var partitions = OrderEventsListener.TOPICS.stream()
                .flatMap(topic -> partitionsOf(topic, log))
                .toList();
        var tail = Math.ceilDiv((long) settings.remembers() * OrderEventsListener.TOPICS.size(), partitions.size());
        log.assign(partitions);
        var begins = log.beginningOffsets(partitions, PATIENCE);
        var ends = log.endOffsets(partitions, PATIENCE);
        ends.forEach((partition, end) -> log.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - tail)));
        contact.answered();
        return new HashMap<>(ends);
    }

    private static Stream<TopicPartition> partitionsOf(Topic<?> topic, Consumer<byte[], byte[]> log) {
        var found = log.partitionsFor(topic.name(), PATIENCE);
        if (found.isEmpty()) {
            throw new UnknownTopicOrPartitionException("the topic " + topic.name());
        }
        return found.stream().map(each -> new TopicPartition(topic.name(), each.partition()));
    }

    /** Polling never fails while Kafka is away; asking where the log ends does. */
    private void ask(Consumer<byte[], byte[]> log) {
        if (!contact.isDue()) {
            return;
        }
        try {
            log.endOffsets(log.assignment(), PATIENCE);
            contact.answered();
        } catch (TimeoutException e) {
            contact.missed("an answer");
        }
    }
}
