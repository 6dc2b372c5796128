package fishandchips.shop.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.shop.WrongUseException;
import fishandchips.shop.open.ShopState.Phase;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationState;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTests {

    @TempDir
    private Path folder;

    private Network network(String kind, boolean ready) throws IOException {
        var backRoom = Files.writeString(folder.resolve("back-room.properties"), """
                kafka.bootstrap.servers=kafka:9092
                redis=redis://redis
                database.url=jdbc:postgresql://postgres/shop
                database.user=auditor
                database.password=secret
                """);
        return new Network(new Neighbours(new OneOf(kind)), _ -> ready, backRoom);
    }

    /** One station of one kind, on the test's own machine. */
    private record OneOf(String kind) implements NameService {

        @Override
        public List<InetAddress> addresses(String name) {
            return name.equals(kind) ? List.of(InetAddress.getLoopbackAddress()) : List.of();
        }

        @Override
        public String name(InetAddress address) {
            return "fishandchips-%s-4.fishandchips_floor".formatted(kind);
        }
    }

    @Test
    void isOpenAsSoonAsATillIsReady() throws Exception {
        assertThat(network("till", true).look().phase()).isEqualTo(Phase.OPEN);
        assertThat(network("till", false).look().phase()).isEqualTo(Phase.OPENING);
        assertThat(network("cook", true).look().phase()).isEqualTo(Phase.OPENING);
    }

    @Test
    void knowsWhereAStationAnswers() throws Exception {
        var tills = network("till", true).tills();

        assertThat(tills).singleElement().satisfies(till -> {
            assertThat(till.name()).hasToString("till-4");
            assertThat(till.address("/orders")).hasToString("http://127.0.0.1:8080/orders");
            assertThat(till.readiness()).hasToString("http://127.0.0.1:8081/actuator/health/readiness");
            assertThat(till).extracting(StationState::ready).isEqualTo(true);
        });
    }

    @Test
    void isClosedWhenNobodyIsThere() throws Exception {
        var empty = network("nobody", true);

        assertThatThrownBy(() -> empty.visit(_ -> 0))
                .isInstanceOf(WrongUseException.class)
                .hasMessageStartingWith("The shop is not open.");
    }

    @Test
    void isOnlyLookedAt() throws Exception {
        var network = network("till", true);

        assertThatThrownBy(() -> network.scale(StationKind.COOK, 2))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("one can only look");
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheStationsPorts(StationKind kind) throws IOException {
        var ports = Network.ports(kind);
        var settings = Files.readString(Path.of("..", kind.module(), "src/main/resources/application.yaml"));

        assertThat(settings).contains("\nserver.port: " + ports.server());
        assertThat(settings)
                .contains(
                        ports.server() == ports.management()
                                ? "server.port: ${server.port}"
                                : "    port: " + ports.management());
    }
}
