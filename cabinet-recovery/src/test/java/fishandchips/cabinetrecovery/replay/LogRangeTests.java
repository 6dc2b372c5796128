package fishandchips.cabinetrecovery.replay;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.recovery.CabinetOffsets;
import fishandchips.contract.LogPartition;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link LogRange}. */
class LogRangeTests {

    private static final LogPartition ORDERS = new LogPartition("orders", 0);

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

    private static CabinetOffsets cabinet(Map<LogPartition, Long> seen, Map<LogPartition, Long> done) {
        return new CabinetOffsets(seen, done);
    }
}
