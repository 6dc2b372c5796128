package fishandchips.stage.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Partitioning;
import fishandchips.customers.workload.Die;
import fishandchips.fleet.stations.StationKind;
import fishandchips.neighbours.ConnectModule;
import fishandchips.neighbours.RegistryModule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Demo}. */
class DemoTests {

    @Test
    void haveTheNumbersOfTheTalk() {
        assertThat(Demos.of(1).stations()).isEqualTo(Map.of(StationKind.TILL, 1, StationKind.PREPARER, 1));
        assertThat(Demos.of(2).stations()).isEqualTo(Map.of(StationKind.TILL, 3, StationKind.PREPARER, 1));
        assertThat(Demos.of(3).stations()).isEqualTo(Map.of(StationKind.TILL, 3, StationKind.PREPARER, 2));
        assertThat(Demos.of(4).stations())
                .isEqualTo(Map.of(StationKind.TILL, 1, StationKind.PREPARER, 1, StationKind.COOK, 1));
        assertThat(Demos.ALL).extracting(Demo::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(Demos.ALL).extracting(Demo::partitions).containsExactly(1, 1, 3, 1, 1, 1);
        assertThat(Demos.ALL)
                .filteredOn(demo -> demo.partitioning() != Partitioning.ORDER)
                .containsExactly(Demos.of(3));
        assertThat(Demos.of(3).partitioning()).isEqualTo(Partitioning.NUMBERED);
    }

    @Test
    void havePlaiceOnlyWithACook() {
        assertThat(Demos.of(2).meals()).isEqualTo(new Die(false));
        assertThat(Demos.of(4).meals()).isEqualTo(new Die(true));
        assertThat(Demos.of(3).with(Partitioning.PLAICE).meals()).isEqualTo(new Die(true));
    }

    @Test
    void havePaceOfTheTalk() {
        assertThat(Demos.of(1).stationSettings())
                .containsEntry("SHOP_PREPARER_WRAPPING_TIME_MIN", "500ms")
                .containsEntry("SHOP_PREPARER_WRAPPING_TIME_MAX", "1s")
                .containsEntry("SHOP_COOK_FRYING_TIME_MIN", "3s")
                .containsEntry("SHOP_COOK_FRYING_TIME_MAX", "3200ms")
                .containsEntry("SHOP_COOK_KEEP_COD", "0");
    }

    @Test
    void tellTillsAndPreparersTheSamePartitioning() {
        assertThat(Demos.of(3).stationSettings())
                .containsEntry("SHOP_TILL_PARTITIONING", "numbered")
                .containsEntry("SHOP_PREPARER_PARTITIONING", "numbered");
    }

    @Test
    void topUpOnlyTheCabinetThatIsEmptyAtFirst() {
        assertThat(Demos.of(4).withCabinet().stationSettings())
                .containsEntry("SHOP_COOK_BATCH_COD", "10")
                .containsEntry("SHOP_COOK_BATCH_CHIPS", "20")
                .containsEntry("SHOP_COOK_KEEP_CHIPS", "20")
                .containsEntry("SHOP_COOK_TOP_UP_EVERY", Demo.WAKES_EVERY);
    }

    @Test
    void refuseWhatHasNothingToShow() {
        assertThatThrownBy(() -> Demos.of(2).withCabinet())
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("./shop demo 4 --cabinet");
        assertThatThrownBy(() -> Demos.of(2).with(Partitioning.PLAICE))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("demo 3");
        assertThatThrownBy(() -> Demos.of(7))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("There is no demo 7; ./shop demo lists them.");
    }

    @Test
    void areListedWithWhatTheyShow() {
        assertThat(Demos.list())
                .startsWith("0  the connection: sends one record, and reads it back")
                .endsWith(
                        "5  orders in PostgreSQL by Kafka Connect, as JSON",
                        "6  orders in PostgreSQL, as Avro with a schema registry")
                .hasSize(7);
    }

    @Test
    void haveKafkaConnectOnlyWhereOrdersAreCopied() {
        assertThat(Demos.of(5).stations())
                .isEqualTo(Map.of(StationKind.TILL, 1, StationKind.PREPARER, 1, ConnectModule.CONNECT, 1));
        assertThat(Demos.of(6).stations()).containsKeys(ConnectModule.CONNECT, RegistryModule.REGISTRY);
        assertThat(told(Demos.of(5)))
                .containsEntry("SHOP_CONNECT_CONNECTORS", "demo5")
                .containsEntry("SHOP_CONNECT_WRITER", "json")
                .doesNotContainKey("SHOP_CONNECT_SCHEMA_URI");
        assertThat(told(Demos.of(1))).doesNotContainKey("SHOP_CONNECT_CONNECTORS");
    }

    @Test
    void openARegistryOfTheirOwnForAvro() {
        var settings = Demos.of(6).settings();

        assertThat(settings.modules()).hasAtLeastOneElementOfType(RegistryModule.class);
        assertThat(settings.gear().settings())
                .containsEntry("SHOP_CONNECT_CONNECTORS", "demo6")
                .containsEntry("SHOP_CONNECT_WRITER", "avro");
        assertThat(settings.counts())
                .as("customers come before Connect is there")
                .containsEntry(ConnectModule.CONNECT, 0)
                .containsEntry(RegistryModule.REGISTRY, 0);
    }

    @Test
    void openNoRegistryWhereAnotherIsNamed() {
        var demo = Demos.of(6).withRegistry("https://user:secret@registry.example.com:8081");

        assertThat(demo.stations()).containsKey(ConnectModule.CONNECT).doesNotContainKey(RegistryModule.REGISTRY);
        assertThat(told(demo))
                .containsEntry("SHOP_CONNECT_SCHEMA_URI", "https://user:secret@registry.example.com:8081");
        assertThat(demo.settings().modules()).hasOnlyElementsOfType(ConnectModule.class);
    }

    private static Map<String, String> told(Demo demo) {
        return demo.settings().gear().settings();
    }
}
