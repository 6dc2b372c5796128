package fishandchips.stockist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import fishandchips.contract.LogPartition;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/** Unit tests for {@link StockListener}: where it reads, with one partition whose records 5 to 11 are not counted yet. */
class StockListenerTests {

    private static final TopicPartition SHELF = new TopicPartition("shelf", 0);
    private static final LogPartition PARTITION = new LogPartition("shelf", 0);

    private final RememberedStock stock = new RememberedStock();
    private final Member consumer = new Member();
    private final StockListener listener = new StockListener(mock(DeadLetters.class), stock);

    /** A stock that remembers in memory which offsets were counted. */
    private static final class RememberedStock extends Stock {

        private final Map<LogPartition, Long> offsets = new HashMap<>(Map.of(PARTITION, 5L));
        private long fried;
        private boolean away;

        RememberedStock() {
            super(new DriverManagerDataSource(), mock(StockistSettings.class));
        }

        @Override
        Map<LogPartition, Long> countedUpTo(Collection<LogPartition> partitions) throws SQLException {
            if (away) {
                throw new SQLException("Connection refused");
            }
            var found = new HashMap<LogPartition, Long>();
            partitions.forEach(partition -> found.put(partition, offsets.getOrDefault(partition, 0L)));
            return found;
        }

        @Override
        boolean count(Batch batch) {
            var span = batch.spans().get(PARTITION);
            if (span == null || !Long.valueOf(span.from()).equals(offsets.get(PARTITION))) {
                return false;
            }
            offsets.put(PARTITION, span.to());
            fried += batch.fried().getOrDefault(Portion.COD, 0L);
            return true;
        }
    }

    /** A member of a group whose generation the test chooses. */
    private static final class Member extends MockConsumer<byte[], byte[]> {

        private ConsumerGroupMetadata generation = mock(); // equal to itself only

        Member() {
            super("earliest");
            assign(List.of(SHELF));
            updateBeginningOffsets(Map.of(SHELF, 2L));
        }

        @Override
        public synchronized ConsumerGroupMetadata groupMetadata() {
            return generation;
        }
    }

    @BeforeEach
    void joinTheGroup() throws SQLException {
        consumer.seek(SHELF, 12);
        listener.on(records(10, 11), consumer); // Kafka believed that records 5 to 9 were read
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(long first, long last) {
        var event = new ShelfFilled(Portions.of(Portion.COD, 1), "cook-1", ShelfFilled.Reason.TOP_UP, Instant.EPOCH);
        return LongStream.rangeClosed(first, last)
                .mapToObj(offset ->
                        new ConsumerRecord<>("shelf", 0, offset, Topics.SHELF.key(event), Topics.SHELF.value(event)))
                .toList();
    }

    /** As the consumer does that returns these records from a poll. */
    private void poll(long first, long last) throws SQLException {
        consumer.seek(SHELF, last + 1);
        listener.on(records(first, last), consumer);
    }

    private void rebalance() {
        consumer.generation = mock();
    }

    @Test
    void seeksToTheStocksOffsetAndDropsWhatWasReadBefore() throws SQLException {
        assertThat(stock.fried).isZero();
        assertThat(consumer.position(SHELF)).isEqualTo(5);

        poll(5, 11);

        assertThat(stock.fried).isEqualTo(7);
        assertThat(stock.offsets).containsEntry(PARTITION, 12L);
    }

    @Test
    void countsTheRestOfABatchThatItGetsInPartsAndAgain() throws SQLException {
        consumer.seek(SHELF, 12);
        listener.on(records(5, 7), consumer);
        listener.on(records(5, 11), consumer);

        assertThat(stock.fried).isEqualTo(7);
    }

    @Test
    void continuesWhereTheStockIsWhenAnotherHasCounted() throws SQLException {
        stock.offsets.put(PARTITION, 8L);

        poll(5, 11);
        assertThat(consumer.position(SHELF)).isEqualTo(8);
        listener.on(records(5, 11), consumer); // the container may hand over the same batch again
        assertThat(stock.fried).isZero();

        poll(8, 11);
        assertThat(stock.fried).isEqualTo(4);
    }

    @Test
    void seeksAgainInEachGenerationOfTheGroup() throws SQLException {
        poll(5, 11);
        stock.offsets.put(PARTITION, 6L); // as a backup had it
        rebalance();

        poll(12, 12);
        assertThat(consumer.position(SHELF)).isEqualTo(6);
        poll(6, 12);

        assertThat(stock.fried).isEqualTo(7 + 7);
    }

    @Test
    void seeksWhenNoRecordComes() throws SQLException {
        rebalance();
        consumer.seek(SHELF, 12);
        stock.away = true;
        listener.on(idle()); // and says so
        assertThat(consumer.position(SHELF)).isEqualTo(12);

        stock.away = false;
        listener.on(idle());

        assertThat(consumer.position(SHELF)).isEqualTo(5);
    }

    @Test
    void countsNothingBeforeItKnowsWhereToBegin() {
        rebalance();
        stock.away = true;

        assertThatThrownBy(() -> poll(5, 11)).isInstanceOf(SQLException.class);
        assertThat(stock.fried).isZero();
    }

    @Test
    void beginsWithTheFirstRecordThatThereIs() throws SQLException {
        stock.offsets.clear();
        rebalance();

        listener.on(records(11, 11), consumer);
        consumer.poll(Duration.ZERO);

        assertThat(consumer.position(SHELF)).isEqualTo(2);
    }

    private ListenerContainerIdleEvent idle() {
        return new ListenerContainerIdleEvent(this, this, 1_000L, "listener", List.of(SHELF), consumer, false);
    }
}
