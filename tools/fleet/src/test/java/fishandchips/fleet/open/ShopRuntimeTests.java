package fishandchips.fleet.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.StationKind;
import java.nio.file.Path;
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
}
