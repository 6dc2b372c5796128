package fishandchips.station.exactlyonce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.NoProducerAvailableException;

class NumberedFromZeroTests {

    private final NumberedFromZero numbers = new NumberedFromZero(2);

    @Test
    void givesEachSlotTheIdsThatOthersKnow() {
        var ids = new TransactionalIds("preparer", 2);

        var first = List.of(take(ids.prefix(3)), take(ids.prefix(3)));
        var second = List.of(take(ids.prefix(12)), take(ids.prefix(12)));

        assertThat(first).isEqualTo(ids.of(3)).containsExactly("preparer-3-0", "preparer-3-1");
        assertThat(second).isEqualTo(ids.of(12)).containsExactly("preparer-12-0", "preparer-12-1");
    }

    @Test
    void givesNoMoreThanThereAreUntilOneComesBack() {
        take("preparer-1-");
        take("preparer-1-");
        assertThatThrownBy(() -> take("preparer-1-")).isInstanceOf(NoProducerAvailableException.class);

        numbers.releaseSuffix("preparer-1-", "0");
        numbers.releaseSuffix("preparer-1-", "0");

        assertThat(take("preparer-1-")).isEqualTo("preparer-1-0");
        assertThatThrownBy(() -> take("preparer-1-")).isInstanceOf(NoProducerAvailableException.class);
    }

    private String take(String prefix) {
        return prefix + numbers.acquireSuffix(prefix);
    }
}
