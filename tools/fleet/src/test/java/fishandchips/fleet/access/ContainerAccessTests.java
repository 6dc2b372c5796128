package fishandchips.fleet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fishandchips.console.WrongUseException;
import fishandchips.fleet.backends.BackendState;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ContainerAccessTests {

    @TempDir
    private Path folder;

    private ContainerAccess shop(String kind, boolean ready, String user) throws IOException {
        var backRoom = Files.writeString(folder.resolve("back-room.properties"), """
                user=%s
                kafka.bootstrap.servers=kafka-1:9092, kafka-2:9092
                redis=redis://redis
                database.url=jdbc:postgresql://postgres/shop
                database.user=auditor
                database.password=secret
                """.formatted(user));
        return new ContainerAccess(
                new Neighbours(new OneOf(kind)),
                _ -> ready,
                backRoom,
                () -> List.of("order", "cod and chips", "--to=Ada, 12 O'Hara Street"));
    }

    private ContainerAccess shop(String kind, boolean ready) throws IOException {
        return shop(kind, ready, "auditor");
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
        assertThat(shop("till", true).look().phase()).isEqualTo(Phase.OPEN);
        assertThat(shop("till", false).look().phase()).isEqualTo(Phase.OPENING);
        assertThat(shop("cook", true).look().phase()).isEqualTo(Phase.OPENING);
    }

    @Test
    void knowsWhereAStationAnswers() throws Exception {
        var tills = shop("till", true).look().stations(StationKind.TILL);

        assertThat(tills).singleElement().satisfies(till -> {
            assertThat(till.name()).hasToString("till-4");
            assertThat(till.address("/orders")).hasToString("http://127.0.0.1:8080/orders");
            assertThat(till.readiness()).hasToString("http://127.0.0.1:8081/actuator/health/readiness");
            assertThat(till).extracting(StationState::ready).isEqualTo(true);
        });
    }

    @Test
    void namesEveryBackendAndTellsNoSecretOfIt() throws Exception {
        assertThat(shop("till", true).look().backends())
                .extracting(BackendState::name, BackendState::address)
                .containsExactly(
                        tuple("kafka-1", "kafka-1:9092"),
                        tuple("kafka-2", "kafka-2:9092"),
                        tuple("redis", "redis:6379"),
                        tuple("postgres", "postgres:5432"));
    }

    @Test
    void isClosedWhenNoStationIsThere() throws Exception {
        var empty = shop("nobody", true, "manager");

        for (var use :
                List.<ThrowingCallable>of(empty::look, empty::backRoom, empty::groups, empty::insistOnRightToChange)) {
            assertThatThrownBy(use)
                    .isInstanceOf(WrongUseException.class)
                    .hasMessage("The shop is not open. Open it with docker compose up --build --wait.");
        }
    }

    @Test
    void namesTheCommandLineThatMayChangeSomething() throws Exception {
        var auditor = shop("till", true, "auditor");

        assertThatThrownBy(auditor::insistOnRightToChange)
                .isInstanceOf(WrongUseException.class)
                .hasMessage("This container may only read. Use: docker compose run --rm manager"
                        + " order 'cod and chips' '--to=Ada, 12 O'\\''Hara Street'");
    }

    @Test
    void letsTheManagerChangeSomething() throws Exception {
        var manager = shop("till", true, "manager");

        assertThatCode(manager::insistOnRightToChange).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @FieldSource("fishandchips.fleet.stations.StationKind#CORE")
    void knowsTheStationsPorts(StationKind kind) throws IOException {
        var ports = kind.ports();
        var settings = Files.readString(Path.of("..", "..", kind.module(), "src/main/resources/application.yaml"));

        assertThat(settings).contains("\nserver.port: " + ports.server());
        assertThat(settings)
                .contains(
                        ports.server() == ports.management()
                                ? "server.port: ${server.port}"
                                : "    port: " + ports.management());
    }
}
