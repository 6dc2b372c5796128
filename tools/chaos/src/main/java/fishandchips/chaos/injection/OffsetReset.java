package fishandchips.chaos.injection;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.contract.Topic;
import fishandchips.fleet.open.FaultInjector.Targets;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
            rewind(kind.group(), kind.reads().orElseThrow());
        } finally {
            fleet.scale(kind, count);
        }
        return Undo.NOTHING;
    }

    private void rewind(String group, Topic<?> topic) throws InterruptedException {
        var address = targets.backends().state(BackendKind.KAFKA).address();
        try (var kafka = Admin.create(Map.of("bootstrap.servers", address))) {
            var watch = new Stopwatch();
            while (!isSet(kafka, group, topic.name())) {
                if (watch.isPast(LONGEST)) {
                    throw new ShopFailedException("The group %s does not become empty.".formatted(group));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }

    /** Kafka refuses as long as the group has members. */
    private static boolean isSet(Admin kafka, String group, String topic) throws InterruptedException {
        try {
            var there = kafka.describeTopics(List.of(topic)).allTopicNames().get();
            var beginning = Objects.requireNonNull(there.get(topic)).partitions().stream()
                    .collect(Collectors.toMap(
                            each -> new TopicPartition(topic, each.partition()), _ -> new OffsetAndMetadata(0)));
            kafka.alterConsumerGroupOffsets(group, beginning).all().get();
            return true;
        } catch (ExecutionException _) {
            return false;
        }
    }
}
