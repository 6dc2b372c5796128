package fishandchips.shop.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link TimeOrder}. */
class TimeOrderTests {

    private static final TopicPartition ZERO = new TopicPartition("orders", 0);
    private static final TopicPartition ONE = new TopicPartition("orders", 1);

    private final TimeOrder order = new TimeOrder(List.of(ZERO, ONE));

    @Test
    void mixesPartitionsByTime() {
        List.of(TestRecords.at(ZERO, 0, 10), TestRecords.at(ZERO, 1, 30), TestRecords.at(ONE, 0, 20))
                .forEach(order::add);

        assertThat(order.remove(_ -> true))
                .extracting(ConsumerRecord::timestamp)
                .containsExactly(10L, 20L, 30L);
    }

    @Test
    void keepsTheOrderWithinAPartitionWhoseClockWentBack() {
        List.of(TestRecords.at(ZERO, 0, 30), TestRecords.at(ZERO, 1, 10), TestRecords.at(ONE, 0, 20))
                .forEach(order::add);

        assertThat(order.remove(_ -> true))
                .extracting(ConsumerRecord::timestamp)
                .containsExactly(20L, 30L, 10L);
    }

    @Test
    void waitsForAPartitionThatMayHaveAnEarlierRecord() {
        order.add(TestRecords.at(ZERO, 0, 20));

        assertThat(order.remove(ZERO::equals)).isEmpty();
        assertThat(order.remove(ONE::equals)).hasSize(1);
    }

    @Test
    void saysWhenTooManyRecordsOfAPartitionWait() {
        IntStream.range(0, 999).mapToObj(i -> TestRecords.at(ZERO, i, i)).forEach(order::add);
        assertThat(order.isFull(ZERO)).isFalse();

        order.add(TestRecords.at(ZERO, 999, 999));

        assertThat(order.isFull(ZERO)).isTrue();
        assertThat(order.isFull(ONE)).isFalse();
    }
}
