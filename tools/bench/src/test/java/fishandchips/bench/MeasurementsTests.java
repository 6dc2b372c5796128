package fishandchips.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.bench.measure.Measurement;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.stations.StationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MeasurementsTests {

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(Measurements.all()).extracting(Measurement::name).doesNotHaveDuplicates();
        assertThat(Measurements.all())
                .allSatisfy(each -> assertThat(Measurements.named(each.name())).isSameAs(each));
    }

    @Test
    void areListedToWhoeverNamesNone() {
        assertThatThrownBy(() -> Measurements.named("weather"))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContainingAll("weather", "preparer", "till");
    }

    @ParameterizedTest
    @FieldSource("fishandchips.fleet.stations.StationKind#CORE")
    void haveOneInWhichEachStationIsBusy(StationKind kind) {
        assertThat(Measurements.all()).contains(Measurements.of(kind));
    }
}
