package fishandchips.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogPlaceTests {

    private final LogPlace place = new LogPlace("cook-requests-dlt", 3, 17);

    @Test
    void isReadAsItIsWritten() {
        assertThat(place).hasToString("cook-requests-dlt-3@17");
        assertThat(LogPlace.parse("cook-requests-dlt-3@17")).contains(place);
        assertThat(LogPlace.of("cook-requests-dlt", "3", "17")).contains(place);
        assertThat(LogPlace.parse("far-2-orders-3@17")).contains(new LogPlace("far-2-orders", 3, 17));
        assertThat(LogPlace.parse("demo6_cod_and_chips-3@17")).contains(new LogPlace("demo6_cod_and_chips", 3, 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "orders", "orders-3", "orders@17", "orders-3@", "orders--3@17", "Orders-3@17", "orders-3@17 "
            })
    void isNothingElse(String text) {
        assertThat(LogPlace.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "-1", "1234567890123456789", ""})
    void isUnknownWithoutSoundNumbers(String number) {
        assertThat(LogPlace.of("orders", "0", number)).isEmpty();
        assertThat(LogPlace.of("orders", number, "0")).isEmpty();
    }

    @Test
    void sortsByTopicThenPartitionThenOffset() {
        assertThat(place)
                .isLessThan(new LogPlace("cook-requests-dlt", 3, 100))
                .isLessThan(new LogPlace("cook-requests-dlt", 20, 0))
                .isLessThan(new LogPlace("orders-dlt", 0, 0));
    }
}
