package fishandchips.station.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.station.OffsetNote;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

class IdleCommitTests {

    private static final TopicPartition ORDERS = new TopicPartition("orders", 3);

    private final MockConsumer<String, String> kafka = new MockConsumer<>("earliest");
    private final IdleCommit commit = new IdleCommit(OffsetNote.NONE);

    IdleCommitTests() {
        kafka.subscribe(List.of("orders"));
        kafka.rebalance(List.of(ORDERS));
        kafka.updateBeginningOffsets(Map.of(ORDERS, 0L));
        kafka.poll(Duration.ZERO);
    }

    private void comesToRest() {
        commit.on(new ListenerContainerIdleEvent(this, this, 1_000, "listener", List.of(ORDERS), kafka, false));
    }

    private @Nullable Long committed() {
        var offset = kafka.committed(Set.of(ORDERS)).get(ORDERS);
        return offset == null ? null : offset.offset();
    }

    @Test
    void commitsBehindTheEndOfATransaction() {
        kafka.addRecord(new ConsumerRecord<>("orders", 3, 0, "key", "value"));
        kafka.poll(Duration.ZERO);
        kafka.commitSync(Map.of(ORDERS, new OffsetAndMetadata(1)));
        kafka.seek(ORDERS, 2); // as a poll does that meets the end of a transaction

        comesToRest();

        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void commitsInAPartitionThatHasNeverHadARecord() {
        comesToRest();

        assertThat(committed()).isZero();
    }

    @Test
    void commitsNothingAgain() {
        comesToRest();
        kafka.commitSync(Map.of(ORDERS, new OffsetAndMetadata(7))); // nobody does; it shows who has

        comesToRest();

        assertThat(committed()).isEqualTo(7);
    }

    @Test
    void commitsTheSameOffsetAgainWithAnotherNote() {
        var note = new AtomicReference<>("before");
        var noting = new IdleCommit(note::get);
        var idle = new ListenerContainerIdleEvent(this, this, 1_000, "listener", List.of(ORDERS), kafka, false);
        noting.on(idle);

        note.set("after");
        noting.on(idle);

        assertThat(kafka.committed(Set.of(ORDERS))).containsEntry(ORDERS, new OffsetAndMetadata(0, "after"));
    }

    @Test
    void leavesAPausedPartitionAlone() {
        kafka.pause(List.of(ORDERS));

        comesToRest();

        assertThat(committed()).isNull();
    }
}
