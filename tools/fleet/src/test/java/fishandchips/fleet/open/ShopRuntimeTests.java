package fishandchips.fleet.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
