package fishandchips.station.retention;

import java.time.Duration;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.ProxyFactory;

/**
 * Decides where a consumer goes on when it cannot go on at its position. With {@code auto.offset.reset=none} Kafka's client
 * throws from {@code poll} then, as often as it is called; the decision is taken there, on the consumer's own thread.
 *
 * <ul>
 *   <li>A group that has never committed an offset begins at the first record that there is.
 *   <li>A reader in a group whose position Kafka has deleted has lost records: it pauses the partition, or skips them.
 *   <li>A reader without a group only shows what it reads, and skips them.
 *   <li>A reader that has come further than the log goes back, to where the log differs or to its beginning: every step is
 *       idempotent.
 * </ul>
 */
class LossCheck implements MethodInterceptor {

    private static final Logger log = LoggerFactory.getLogger(LossCheck.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<?, ?> consumer;
    private final LostRecords lost;
    private final boolean skips;

    private LossCheck(Consumer<?, ?> consumer, LostRecords lost, boolean skips) {
        this.consumer = consumer;
        this.lost = lost;
        this.skips = skips;
    }

    /**
     * The same consumer, checked.
     *
     * @param skips whether it skips records that are lost
     */
    static <K, V> Consumer<K, V> of(Consumer<K, V> consumer, LostRecords lost, boolean skips) {
        var proxy = new ProxyFactory(consumer);
        proxy.addAdvice(new LossCheck(consumer, lost, skips));
        @SuppressWarnings("unchecked") // it has the interfaces of the consumer
        var checked = (Consumer<K, V>) proxy.getProxy();
        return checked;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        try {
            return call.proceed();
        } catch (InvalidOffsetException e) {
            if (!call.getMethod().getName().equals("poll")) {
                throw e;
            }
            goOn(e);
            return ConsumerRecords.empty();
        }
    }

    private void goOn(InvalidOffsetException failure) {
        var begins = consumer.beginningOffsets(failure.partitions(), PATIENCE);
        for (var partition : failure.partitions()) {
            var begin = begins.getOrDefault(partition, 0L);
            if (!(failure instanceof OffsetOutOfRangeException outOfRange)) {
                begin(partition, begin);
            } else if (position(outOfRange, partition) < begin) {
                lose(new Gap(partition, position(outOfRange, partition), begin));
            } else {
                goBack(partition, position(outOfRange, partition), agreed(outOfRange, partition, begin));
            }
        }
    }

    private static long position(OffsetOutOfRangeException failure, TopicPartition partition) {
        return failure.offsetOutOfRangePartitions().getOrDefault(partition, 0L);
    }

    /** Up to where the log is as this reader has read it. */
    private static long agreed(OffsetOutOfRangeException failure, TopicPartition partition, long begin) {
        var divergent = failure instanceof LogTruncationException truncation
                ? truncation.divergentOffsets().get(partition)
                : null;
        return divergent == null ? begin : Math.max(begin, divergent.offset());
    }

    private void begin(TopicPartition partition, long begin) {
        consumer.seek(partition, begin);
        if (begin > 0) {
            log.atWarn()
                    .addKeyValue("partition", partition)
                    .addKeyValue("count", begin)
                    .log("This group has never read the partition, and Kafka has deleted its first records");
        }
    }

    private void lose(Gap gap) {
        if (skips || consumer.subscription().isEmpty()) {
            consumer.seek(gap.partition(), gap.begin());
            log.atWarn()
                    .addKeyValue("lost", gap)
                    .log("Skipped records that Kafka has deleted before this station read them");
        } else {
            consumer.pause(List.of(gap.partition()));
            if (lost.add(gap)) {
                log.atError()
                        .addKeyValue("lost", gap)
                        .log("Kafka has deleted records before this station read them. It reads no more of the"
                                + " partition and is not ready; shop.retention.skip-lost-records=true makes it go"
                                + " on without them");
            }
        }
    }

    private void goBack(TopicPartition partition, long position, long agreed) {
        consumer.seek(partition, agreed);
        log.atWarn()
                .addKeyValue("partition", partition)
                .addKeyValue("position", position)
                .addKeyValue("offset", agreed)
                .log("The log ends before this consumer's position; the consumer goes back to its end");
    }
}
