package fishandchips.fleet.open;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link OpenSettings}. */
class OpenSettingsTests {

    @Test
    void startTheBackendsOfTheKindsThatAreNamed() {
        var small = OpenSettings.onAnyPorts(List.of(StationKind.TILL, StationKind.PREPARER));

        assertThat(small.backends()).containsExactly(BackendKind.KAFKA, BackendKind.REDIS);
        assertThat(small.prepared()).containsExactly(StationKind.TILL, StationKind.PREPARER);
        assertThat(OpenSettings.onAnyPorts().backends()).containsExactlyInAnyOrder(BackendKind.values());
    }

    @Test
    void startNoBackendThatOthersRun() {
        var elsewhere = OpenSettings.onAnyPorts()
                .with(BackendKind.KAFKA, Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "there:9093"));

        assertThat(elsewhere.backends()).containsExactlyInAnyOrder(BackendKind.REDIS, BackendKind.POSTGRES);
    }

    @Test
    void startTheBackendsOfAKindWithNoStationYet() {
        assertThat(OpenSettings.onAnyPorts()
                        .with(StationKind.ACCOUNTANT, 0)
                        .with(StationKind.DELIVERY, 0)
                        .backends())
                .contains(BackendKind.POSTGRES);
    }
}
