package fishandchips.cabinetrecovery.replay;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.stocktaking.Mark;
import fishandchips.cabinet.stocktaking.Marks;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link LogRange}. */
class LogRangeTests {

    private static final Mark ORDERS = new Mark("orders", 0);

    private final LogRange range = new LogRange(
            Map.of(partition("orders"), 0L, partition("orders-dlt"), 4L),
            Map.of(partition("orders"), 20L, partition("cook-requests"), 8L, partition("orders-dlt"), 9L));

    @Test
    void isInACabinetThatHasSeenAsMuchAsIsCommitted() {
        assertThat(range.isIn(cabinet(Map.of(ORDERS, 12L), Map.of(ORDERS, 5L)), Map.of(ORDERS, 12L)))
                .isTrue();
        assertThat(range.isIn(cabinet(Map.of(ORDERS, 13L), Map.of()), Map.of(ORDERS, 12L)))
                .isTrue();
        assertThat(range.isIn(cabinet(Map.of(), Map.of(ORDERS, 12L)), Map.of(ORDERS, 12L)))
                .isTrue();
    }

    @Test
    void isNotInACabinetThatHasSeenLessThanIsCommitted() {
        assertThat(range.isIn(cabinet(Map.of(ORDERS, 11L), Map.of()), Map.of(ORDERS, 12L)))
                .isFalse();
        assertThat(range.isIn(cabinet(Map.of(), Map.of()), Map.of(ORDERS, 1L))).isFalse();
        assertThat(range.isIn(cabinet(Map.of(), Map.of()), Map.of())).isTrue();
    }

    @Test
    void isNotInACabinetOfAnotherLog() {
        assertThat(range.isIn(cabinet(Map.of(ORDERS, 21L), Map.of()), Map.of(ORDERS, 12L)))
                .isFalse();
    }

    @Test
    void isWholeWhenOnlyDeadLettersAreForgotten() {
        assertThat(range.isWhole()).isTrue();
        assertThat(new LogRange(Map.of(partition("ready"), 1L), Map.of()).isWhole())
                .isFalse();
    }

    private static TopicPartition partition(String topic) {
        return new TopicPartition(topic, 0);
    }

    private static Marks cabinet(Map<Mark, Long> seen, Map<Mark, Long> done) {
        return new Marks(seen, done);
    }
}
