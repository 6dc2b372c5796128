package fishandchips.statistician;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fishandchips.contract.ShopNames;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class IndexOffsetsTests {

    private static final TopicPartition KNOWN = new TopicPartition("orders", 0);
    private static final TopicPartition OF_ANOTHER_INDEX = new TopicPartition("orders", 1);
    private static final TopicPartition WITHOUT_NOTE = new TopicPartition("ready", 0);
    private static final TopicPartition NEVER_READ = new TopicPartition("ready", 1);
    private static final List<TopicPartition> ALL = List.of(KNOWN, OF_ANOTHER_INDEX, WITHOUT_NOTE, NEVER_READ);

    @Test
    void readsPartitionsFromTheirBeginningUnlessTheirOffsetsBelongToTheIndex() throws Exception {
        var index = new StatisticsIndex(new PaperOpenSearch(), ShopNames.STATISTICS_INDEX, () -> {});
        index.open();
        var kafka = new MockConsumer<String, String>("earliest");
        kafka.assign(ALL);
        ALL.forEach(partition -> kafka.updateBeginningOffsets(Map.of(partition, 3L)));
        kafka.commitSync(Map.of(
                KNOWN, new OffsetAndMetadata(7, "first"),
                OF_ANOTHER_INDEX, new OffsetAndMetadata(7, "older"),
                WITHOUT_NOTE, new OffsetAndMetadata(7)));
        ALL.forEach(partition -> kafka.seek(partition, 7));

        new IndexOffsets(index).onPartitionsAssigned(kafka, ALL);

        assertThat(ALL).extracting(kafka::position).containsExactly(7L, 3L, 3L, 3L);
    }

    @Test
    void readsAllPartitionsFromTheirBeginningWhenKafkaDoesNotTell() {
        var index = new StatisticsIndex(new PaperOpenSearch(), ShopNames.STATISTICS_INDEX, () -> {});
        Consumer<?, ?> kafka = mock();
        when(kafka.committed(anySet())).thenThrow(new TimeoutException("30 s"));

        new IndexOffsets(index).onPartitionsAssigned(kafka, ALL);

        verify(kafka).seekToBeginning(ALL);
    }

    @Test
    void notesTheIndexWithEachOffset() throws Exception {
        var index = new StatisticsIndex(new PaperOpenSearch(), ShopNames.STATISTICS_INDEX, () -> {});
        var offsets = new IndexOffsets(index);
        assertThat(offsets.with(5)).isEqualTo(new OffsetAndMetadata(5, ""));

        index.open();

        assertThat(offsets.with(5)).isEqualTo(new OffsetAndMetadata(5, "first"));
    }
}
