package fishandchips.fleet.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.backends.Ports;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortPlanTests {

    private static PortPlan tillsFrom(int port) {
        return new PortPlan(settings(port, 0));
    }

    private static OpenSettings settings(int tills, int kafka) {
        var counts = Map.of(StationKind.TILL, 1, StationKind.COOK, 2);
        var firstPorts = Map.of(StationKind.TILL, tills);
        return new OpenSettings(
                counts,
                firstPorts,
                Map.of(BackendKind.KAFKA, kafka),
                Set.of(),
                Gear.LAPTOP,
                Set.of(),
                List.of(),
                null,
                Map.of());
    }

    @Test
    void putsStationsOfAKindSideBySide() {
        var ports = tillsFrom(8080);

        assertThat(ports.of(StationName.parse("till-1")).server()).isEqualTo(8080);
        assertThat(ports.of(StationName.parse("till-3")).server()).isEqualTo(8082);
    }

    @Test
    void choosesAnyPortForZero() {
        var ports = tillsFrom(0);

        var first = ports.of(StationName.parse("till-1"));
        var second = ports.of(StationName.parse("till-2"));

        assertThat(first.server()).isPositive().isNotIn(first.management(), second.server());
    }

    @Test
    void hasOnePortForAStationWithoutAnAddress() {
        var ports = tillsFrom(8080).of(StationName.parse("cook-1"));

        assertThat(ports.server()).isEqualTo(ports.management()).isPositive();
    }

    @Test
    void refusesTwoOnOnePort() {
        var free = Ports.free();

        assertThatThrownBy(() -> new PortPlan(settings(free, free)).check())
                .isInstanceOf(WrongUseException.class)
                .hasMessage("Both till-1 and kafka would listen on port %d: give one of them another.", free);
    }

    @Test
    void namesAllTakenPortsAtOnceAndTheOptionThatMovesThem() throws IOException {
        try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new PortPlan(settings(one.getLocalPort(), other.getLocalPort()));

            assertThatThrownBy(ports::check)
                    .isInstanceOf(ShopFailedException.class)
                    .hasMessage(String.format(
                            Locale.ROOT,
                            "Something else listens on port %d (till-1), port %d (kafka): end it, or open this shop with"
                                    + " --move-ports 1000, which moves all ports of it.",
                            one.getLocalPort(),
                            other.getLocalPort()));
        }
    }
}
