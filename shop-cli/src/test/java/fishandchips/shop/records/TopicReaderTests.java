package fishandchips.shop.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Unit tests for {@link TopicReader}. */
class TopicReaderTests {

    private static final TopicPartition PARTITION = new TopicPartition("orders", 3);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    private TopicReader reader(long begin, long end) {
        consumer.updateBeginningOffsets(Map.of(PARTITION, begin));
        consumer.updateEndOffsets(Map.of(PARTITION, end));
        return new TopicReader(consumer, List.of(PARTITION));
    }

    private void write(long... offsets) {
        for (var offset : offsets) {
            consumer.addRecord(TestRecords.at(PARTITION, offset, offset));
        }
    }

    @Test
    void readsFromTheBeginningToTheEnd() {
        var reader = reader(10, 12);
        write(10, 11);
        assertThat(reader.isThrough()).isFalse();

        assertThat(reader.next()).extracting(ConsumerRecord::offset).containsExactly(10L, 11L);

        assertThat(reader.isThrough()).isTrue();
    }

    @Test
    void beginsWithTheFirstRecordThatIsLeft() {
        var reader = reader(10, 12);
        write(10, 11);

        reader.seek(5);

        assertThat(reader.next()).hasSize(2);
    }

    @Test
    void waitsForAnOffsetThatIsYetToCome() {
        var reader = reader(10, 12);

        reader.seek(13);

        assertThat(reader.isThrough()).isTrue();
        assertThat(consumer.position(PARTITION))
                .as("beyond the end a consumer would begin anew")
                .isEqualTo(12);
        write(12, 13);
        assertThat(reader.next()).extracting(ConsumerRecord::offset).containsExactly(13L);
    }

    @Test
    void looksFurtherBackUntilThereAreEnoughRecords() {
        var reader = reader(0, 100);
        write(0, 1, 2);
        Runnable skipToTheEnd = () -> consumer.seek(PARTITION, 100); // as over the markers of transactions
        consumer.schedulePollTask(skipToTheEnd); // from 96
        consumer.schedulePollTask(skipToTheEnd); // from 68
        consumer.schedulePollTask(() -> {}); // from 0
        consumer.schedulePollTask(skipToTheEnd);

        reader.seekToLast(2);

        assertThat(consumer.position(PARTITION)).isZero();
    }

    @Test
    @Timeout(10)
    void beginsAtTheBeginningWhenThereAreFewerRecords() {
        var reader = reader(0, 2);
        write(0, 1);

        reader.seekToLast(5);

        assertThat(consumer.position(PARTITION)).isZero();
    }
}
