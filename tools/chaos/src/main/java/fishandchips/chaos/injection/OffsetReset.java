package fishandchips.chaos.injection;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.contract.Topic;
import fishandchips.fleet.open.FaultInjector.Targets;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Sets a consumer group back to the beginning of its topic, so that its stations read all records again. */
record OffsetReset(Targets targets) {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 200;

    /** Stops all of a kind, sets their group back to the beginning, and starts as many again. */
    Undo of(StationKind kind) throws InterruptedException {
        var fleet = targets.fleet();
        var count = fleet.count(kind);
        fleet.scale(kind, 0);
        try {
            rewind(kind.label(), kind.reads().orElseThrow());
        } finally {
            fleet.scale(kind, count);
        }
        return Undo.NOTHING;
    }

    private void rewind(String group, Topic<?> topic) throws InterruptedException {
        var address = targets.backends().state(BackendKind.KAFKA).address();
        var beginning = IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
        try (var kafka = Admin.create(Map.of("bootstrap.servers", address))) {
            var watch = new Stopwatch();
            while (!isSet(kafka, group, beginning)) {
                if (watch.isPast(LONGEST)) {
                    throw new ShopFailedException("The group %s does not become empty.".formatted(group));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }

    /** Kafka refuses as long as the group has members. */
    private static boolean isSet(Admin kafka, String group, Map<TopicPartition, OffsetAndMetadata> offsets)
            throws InterruptedException {
        try {
            kafka.alterConsumerGroupOffsets(group, offsets).all().get();
            return true;
        } catch (ExecutionException _) {
            return false;
        }
    }
}
