package fishandchips.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.fleet.stations.StationKind;
import java.net.URI;
import org.junit.jupiter.api.Test;

class RegistryModuleTests {

    @Test
    void tellsConnectAndNobodyElseWhereTheRegistryIs() {
        var module = new RegistryModule();

        assertThat(StationKind.all())
                .filteredOn(kind -> !module.settings(kind, at -> URI.create("http://" + at.label() + ":1"))
                        .isEmpty())
                .containsExactly(ConnectModule.CONNECT);
        assertThat(module.settings(ConnectModule.CONNECT, at -> URI.create("http://" + at.label() + ":1")))
                .containsEntry("SHOP_CONNECT_SCHEMA_URI", "http://registry:1/apis/ccompat/v7");
    }
}
