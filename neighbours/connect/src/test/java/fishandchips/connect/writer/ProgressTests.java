package fishandchips.connect.writer;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Channel;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgressTests {

    @Test
    void numbersOrdersFromOneOn() {
        var first = Progress.NONE.next(anOrderAt(1_794_000_000_000L));
        var second = Progress.after(first).next(anOrderAt(1_794_000_000_500L));

        assertThat(first).isEqualTo(new CodAndChips(1_794_000_000_000L, 1, List.of("cod & chips", "chips & chips")));
        assertThat(second.count()).isEqualTo(2);
        assertThat(second.orderTime()).isEqualTo(1_794_000_000_500L);
    }

    @Test
    void givesNoTimeTwice() {
        var progress = new Progress(7, 1_794_000_000_000L);

        assertThat(progress.next(anOrderAt(1_794_000_000_000L)).orderTime()).isEqualTo(1_794_000_000_001L);
        assertThat(progress.next(anOrderAt(1_793_999_999_000L)).orderTime()).isEqualTo(1_794_000_000_001L);
    }

    @Test
    void isKeptAsText() {
        var progress = new Progress(12, 1_794_000_000_000L);

        assertThat(Progress.of(progress.toString())).isEqualTo(progress);
    }

    @Test
    void beginsAnewWhenNothingIsKept() {
        assertThat(List.of(Progress.of(null), Progress.of(""), Progress.of("something else")))
                .containsOnly(Progress.NONE);
    }

    private static Order anOrderAt(long millis) {
        return new Order(
                UUID.randomUUID(),
                "T01",
                "till-1",
                Channel.TILL,
                List.of(Meal.of(Portion.COD, Portion.CHIPS), Meal.of(Portion.CHIPS, Portion.CHIPS)),
                List.of(),
                null,
                false,
                1_300,
                Instant.ofEpochMilli(millis));
    }
}
