package fishandchips.shop.status;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.fleet.groups.Assignment;
import fishandchips.shop.status.ShopStatus.GroupStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionTextTests {

    private static final Instant NOW = Instant.parse("2026-05-01T18:00:00Z");

    private static List<String> text(@Nullable Duration age, long deleted) {
        var since = age == null ? null : NOW.minus(age);
        var group = new GroupStatus("preparer", "orders", "Empty", 12, since, deleted, Assignment.NOBODY);
        return RetentionText.of(List.of(group), NOW);
    }

    @Test
    void warnsWhenAQuarterOfTheRetentionHasPassed() {
        assertThat(text(Duration.ofHours(42), 0))
                .containsExactly(
                        "The preparer group has not read records of orders that are 42 h old; Kafka deletes records"
                                + " after 168 h.");
    }

    @Test
    void saysHowManyRecordsAreGone() {
        assertThat(text(null, 18))
                .containsExactly("Kafka has deleted up to 18 records of orders before the preparer group read them.");
    }

    @Test
    void saysNothingOfAGroupThatIsBusy() {
        assertThat(text(Duration.ofHours(41), 0)).isEmpty();
        assertThat(text(null, 0)).isEmpty();
    }
}
