package fishandchips.chaos.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.SideDoor;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakableLinksTests {

    private static final Map<String, String> DIRECT = Map.of(
            "SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092",
            "SHOP_CABINET_REDIS", "redis://127.0.0.1:16379",
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:15432/shop",
            "SPRING_DATASOURCE_USERNAME", "postgres");

    @TempDir
    private Path home;

    private BreakableLinks laid(boolean breakable) {
        var links = new BreakableLinks(new ShopFolder(home, home), breakable, _ -> {});
        links.add(BackendKind.KAFKA, 19_092);
        links.add(BackendKind.REDIS, 16_379);
        links.add(BackendKind.POSTGRES, 15_432);
        return links;
    }

    @Test
    void leaveAShopThatIsNotToBeBrokenAsItIs() throws IOException {
        try (var links = laid(false)) {
            assertThat(links.environment(StationKind.COOK, DIRECT)).isEqualTo(DIRECT);
            assertThat(links.kafkaListeners()).isEmpty();
        }
    }

    @Test
    void leadEachKindOfStationOverWiresOfItsOwn() throws IOException {
        try (var links = laid(true)) {
            var cook = links.environment(StationKind.COOK, DIRECT);
            var preparer = links.environment(StationKind.PREPARER, DIRECT);

            assertThat(cook)
                    .containsEntry(
                            "SHOP_STATION_CRASH_POINTS",
                            home.resolve("crash-points").toString());
            assertThat(cook.get("SHOP_CABINET_REDIS"))
                    .matches("redis://127\\.0\\.0\\.1:[0-9]+")
                    .isNotEqualTo(DIRECT.get("SHOP_CABINET_REDIS"))
                    .isNotEqualTo(preparer.get("SHOP_CABINET_REDIS"));
            assertThat(links.environment(StationKind.DELIVERY, DIRECT).get("SPRING_DATASOURCE_URL"))
                    .matches("jdbc:postgresql://127\\.0\\.0\\.1:[0-9]+/shop")
                    .isNotEqualTo(DIRECT.get("SPRING_DATASOURCE_URL"));
        }
    }

    @Test
    void haveADoorInKafkaForEachKindThatTellsItToComeBackOverTheWire() throws IOException {
        try (var links = laid(true)) {
            var cook = links.environment(StationKind.COOK, DIRECT).get("SPRING_KAFKA_BOOTSTRAP_SERVERS");

            assertThat(links.kafkaListeners())
                    .extracting(SideDoor::name)
                    .containsExactlyInAnyOrderElementsOf(StationKind.CORE.stream()
                            .map(kind -> kind.label().toUpperCase(Locale.ROOT))
                            .toList());
            assertThat(links.kafkaListeners())
                    .filteredOn(door -> door.name().equals("COOK"))
                    .allSatisfy(door -> assertThat(cook).isEqualTo("127.0.0.1:" + door.advertisedPort()));
        }
    }
}
