package fishandchips.shop.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.ShopFailedException;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.stations.StationKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PremisesTests {

    @TempDir
    Path home;

    @Test
    void startsNoStationOnceTheShopHasClosed() {
        var premises = new Premises(new ShopFolder(home, home), OpenSettings.onAnyPorts(), _ -> {});
        premises.close();

        assertThatThrownBy(() -> premises.scale(StationKind.PREPARER, 2))
                .isInstanceOf(ShopFailedException.class)
                .hasMessage("The shop has closed meanwhile. ./shop open opens it again.");

        assertThat(premises.state().stations()).isEmpty();
    }
}
