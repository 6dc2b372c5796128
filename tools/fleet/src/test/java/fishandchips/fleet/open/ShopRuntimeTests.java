package fishandchips.fleet.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopRuntimeTests {

    @TempDir
    Path home;

    @Test
    void startsNoStationOnceTheShopHasClosed() {
        var runtime = new ShopRuntime(new ShopFolder(home, home), OpenSettings.onAnyPorts(), _ -> {});
        runtime.close();

        assertThatThrownBy(() -> runtime.scale(StationKind.PREPARER, 2))
                .isInstanceOf(ShopFailedException.class)
                .hasMessage("The shop has closed meanwhile. ./shop open opens it again.");

        assertThat(runtime.state().stations()).isEmpty();
    }

    @Test
    void tellsEachStationWhatModulesSay() {
        var runtime = new ShopRuntime(
                new ShopFolder(home, home), OpenSettings.onAnyPorts().with(new Chalkboard()), _ -> {});

        var address = runtime.environment(StationKind.PREPARER).get("CHALKBOARD");

        assertThat(address).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*");
        assertThat(runtime.environment(StationKind.PREPARER))
                .as("a station that is started again")
                .containsEntry("CHALKBOARD", address);
        assertThat(runtime.environment(StationKind.COOK)).doesNotContainKey("CHALKBOARD");
    }

    /** Tells preparers where the till is. */
    private static final class Chalkboard implements OptionalModule {

        @Override
        public String name() {
            return "chalkboard";
        }

        @Override
        public String description() {
            return "Hang up a chalkboard.";
        }

        @Override
        public List<StationKind> stations() {
            return List.of();
        }

        @Override
        public Map<String, String> settings(StationKind kind, Function<StationKind, URI> addresses) {
            return kind.equals(StationKind.PREPARER)
                    ? Map.of("CHALKBOARD", addresses.apply(StationKind.TILL).toString())
                    : Map.of();
        }
    }

    @Test
    void opensNothingWithoutWhatAModuleNeeds() {
        var runtime = new ShopRuntime(
                new ShopFolder(home, home), OpenSettings.onAnyPorts().with(new Unequipped()), _ -> {});

        assertThatThrownBy(() -> runtime.open(0))
                .isInstanceOf(ShopFailedException.class)
                .hasMessage("There is no oven: buy one.");
        assertThatThrownBy(() -> new ShopRuntime(new ShopFolder(home, home), OpenSettings.onAnyPorts(), _ -> {})
                        .add(new Unequipped(), Map.of()))
                .isInstanceOf(ShopFailedException.class)
                .hasMessage("There is no oven: buy one.");

        assertThat(runtime.state().backends()).isEmpty();
    }

    private static final class Unequipped implements OptionalModule {

        @Override
        public String name() {
            return "bakery";
        }

        @Override
        public String description() {
            return "Bake.";
        }

        @Override
        public List<StationKind> stations() {
            return List.of();
        }

        @Override
        public Optional<String> missing() {
            return Optional.of("There is no oven: buy one.");
        }
    }
}
