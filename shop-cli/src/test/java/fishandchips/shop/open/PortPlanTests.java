package fishandchips.shop.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.shop.ShopFailedException;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortPlanTests {

    private static PortPlan tillsFrom(int port) {
        return new PortPlan(Map.of(StationKind.TILL, port));
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
    void namesTheTakenPortAndTheOptionForAnother() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = tillsFrom(taken.getLocalPort());

            assertThatThrownBy(() -> ports.check(Map.of(StationKind.TILL, 1, StationKind.COOK, 2)))
                    .isInstanceOf(ShopFailedException.class)
                    .hasMessage(String.format(
                            Locale.ROOT,
                            "Port %d, where till-1 should listen, is taken: free it, or choose another with --till-port.",
                            taken.getLocalPort()));
        }
    }
}
