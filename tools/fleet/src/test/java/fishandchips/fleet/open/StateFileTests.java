package fishandchips.fleet.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.BackendState;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTests {

    @TempDir
    private Path home;

    private static ShopState state(ProcessId supervisor) {
        return new ShopState(
                supervisor,
                Phase.OPEN,
                4711,
                "secret",
                List.of(new BackendState("kafka", "127.0.0.1:19092", 19_092, supervisor)),
                List.of(
                        new StationState(
                                StationName.parse("till-1"), new StationPorts(8080, 20_001), supervisor, true, 2),
                        new StationState(StationName.parse("cook-1"), new StationPorts(1, 1), null, false, 0)),
                List.of(supervisor),
                List.of("cook-1"),
                List.of());
    }

    private StateFile file() {
        return new StateFile(new ShopFolder(home, home).state());
    }

    @Test
    void readsWhatItWrote() throws IOException {
        var state = state(new ProcessId(99, Instant.parse("2026-11-21T12:00:00Z")));

        file().write(state);

        assertThat(file().read()).contains(state);
        assertThat(state.address("kafka")).isEqualTo("127.0.0.1:19092");
        assertThat(state.stations(StationKind.TILL)).hasSize(1);
    }

    @Test
    void isForItsOwnersEyesOnly() throws IOException {
        file().write(state(ProcessId.of(ProcessHandle.current())));

        var permissions = Files.getPosixFilePermissions(new ShopFolder(home, home).state());
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void hasNothingToSayWhenItWasTornOrIsNotThere() throws IOException {
        assertThat(file().read()).isEmpty();

        Files.writeString(new ShopFolder(home, home).state(), "{\"process\":");

        assertThat(file().read()).isEmpty();
    }

    @Test
    void isOfAnOpenShopOnlyAsLongAsItsSupervisorLives() throws Exception {
        var folder = new ShopFolder(home, home);
        file().write(state(ProcessId.of(ProcessHandle.current())));

        try (var _ = ShopLock.take(folder)) {
            assertThat(OpenShop.find(folder)).isPresent();
        }

        assertThat(OpenShop.find(folder)).isEmpty();
    }

    @Test
    void onlyOneShopIsOpenInAFolder() throws Exception {
        var folder = new ShopFolder(home, home);

        try (var _ = ShopLock.take(folder)) {
            assertThat(ShopLock.isHeld(folder)).isTrue();
            assertThatThrownBy(() -> ShopLock.take(folder))
                    .isInstanceOf(WrongUseException.class)
                    .hasMessageContaining(
                            "is open already, or is opening: ./shop status shows which, and ./shop close closes it.");
        }

        assertThat(ShopLock.isHeld(folder)).isFalse();
    }
}
