package fishandchips.fleet.stations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationNameTests {

    @Test
    void readsWhatItWrites() {
        var name = new StationName(StationKind.PREPARER, 2);

        assertThat(name).hasToString("preparer-2");
        assertThat(StationName.parse("preparer-2")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "preparer", "preparer-0", "preparer-10", "Preparer-1", "oven-1", "preparer-1-0"})
    void knowsNoOtherNames(String name) {
        assertThatThrownBy(() -> StationName.parse(name)).isInstanceOf(WrongUseException.class);
    }

    @Test
    void isOrderedAsAnOrderMeetsThem() {
        var names =
                Stream.of("delivery-1", "preparer-2", "till-1", "preparer-1").map(StationName::parse);

        assertThat(names.sorted().map(StationName::toString))
                .containsExactly("till-1", "preparer-1", "preparer-2", "delivery-1");
    }
}
