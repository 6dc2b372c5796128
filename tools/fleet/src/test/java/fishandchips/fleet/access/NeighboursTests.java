package fishandchips.fleet.access;

import static fishandchips.fleet.stations.StationKind.COOK;
import static fishandchips.fleet.stations.StationKind.PREPARER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeighboursTests {

    /** What is asked for by its kind, and the addresses' names. */
    private final Map<String, List<String>> addresses = new LinkedHashMap<>();

    private final Map<String, String> names = new LinkedHashMap<>();

    private final Neighbours neighbours = new Neighbours(new NameService() {

        @Override
        public List<InetAddress> addresses(String name) {
            return addresses.getOrDefault(name, name.matches("[0-9.]+") ? List.of(name) : List.of()).stream()
                    .map(NeighboursTests::address)
                    .toList();
        }

        @Override
        public String name(InetAddress address) {
            return names.getOrDefault(address.getHostAddress(), address.getHostAddress());
        }
    });

    private static InetAddress address(String numbers) {
        try {
            return InetAddress.getByName(numbers);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<String> preparers() {
        return neighbours.of(PREPARER).stream()
                .map(each -> each.name() + " at " + each.address())
                .toList();
    }

    @Test
    void readsTheNumberInAContainersName() {
        addresses.put("preparer", List.of("172.18.0.12", "172.18.0.9"));
        names.put("172.18.0.12", "fishandchips-preparer-1.fishandchips_floor");
        names.put("172.18.0.9", "my-2-preparer-shop-preparer-3.my-2-preparer-shop_floor");

        assertThat(preparers()).containsExactly("preparer-1 at 172.18.0.12", "preparer-3 at 172.18.0.9");
    }

    @Test
    void countsThemWhenTheirNamesDoNotTell() {
        addresses.put("preparer", List.of("172.18.0.12", "172.18.0.9"));
        names.put("172.18.0.12", "somewhere.else");

        assertThat(preparers()).containsExactly("preparer-1 at 172.18.0.9", "preparer-2 at 172.18.0.12");
    }

    @Test
    void namesAMemberByItsAddressWhateverItCallsItself() {
        addresses.put("cook", List.of("172.18.0.7"));
        names.put("172.18.0.7", "fishandchips-cook-2.fishandchips_floor");

        assertThat(neighbours.station("cook-1-0", "172.18.0.7")).isEqualTo("cook-2");
        assertThat(neighbours.station("cook-3-0", "172.18.0.8")).isEqualTo("somebody at 172.18.0.8");
    }

    @Test
    void countsAStationOnceThatIsInTwoNetworks() {
        addresses.put("preparer", List.of("172.19.0.5", "172.18.0.9"));
        names.put("172.18.0.9", "fishandchips-preparer-1.fishandchips_floor");
        names.put("172.19.0.5", "fishandchips-preparer-1.fishandchips_cabinet");

        assertThat(preparers()).containsExactly("preparer-1 at 172.18.0.9");
        assertThat(neighbours.station("preparer-1", "172.19.0.5")).isEqualTo("preparer-1");
    }

    @Test
    void remembersWhoeverHasGone() {
        addresses.put("cook", List.of("172.18.0.7"));
        assertThat(neighbours.of(COOK)).hasSize(1);

        addresses.clear();

        assertThat(neighbours.station("cook-9", "172.18.0.7")).isEqualTo("cook-1");
    }

    @Test
    void noticesThatAnAddressHasGoneToAnother() {
        addresses.put("cook", List.of("172.18.0.7"));
        assertThat(neighbours.of(COOK)).hasSize(1);

        names.put("172.18.0.7", "fishandchips-preparer-3.fishandchips_floor");

        assertThat(neighbours.station("preparer-1", "172.18.0.7")).isEqualTo("preparer-3");
    }
}
