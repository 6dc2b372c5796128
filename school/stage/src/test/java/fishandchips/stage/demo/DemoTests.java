package fishandchips.stage.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Partitioning;
import fishandchips.customers.workload.Die;
import fishandchips.fleet.stations.StationKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Demo}. */
class DemoTests {

    @Test
    void haveTheNumbersOfTheTalk() {
        assertThat(Demo.of(1).stations()).isEqualTo(Map.of(StationKind.TILL, 1, StationKind.PREPARER, 1));
        assertThat(Demo.of(2).stations()).isEqualTo(Map.of(StationKind.TILL, 3, StationKind.PREPARER, 1));
        assertThat(Demo.of(3).stations()).isEqualTo(Map.of(StationKind.TILL, 3, StationKind.PREPARER, 2));
        assertThat(Demo.of(4).stations())
                .isEqualTo(Map.of(StationKind.TILL, 1, StationKind.PREPARER, 1, StationKind.COOK, 1));
        assertThat(Demo.ALL).extracting(Demo::number).containsExactly(1, 2, 3, 4);
        assertThat(Demo.ALL).extracting(Demo::partitions).containsExactly(1, 1, 3, 1);
        assertThat(Demo.ALL)
                .extracting(Demo::partitioning)
                .containsExactly(Partitioning.ORDER, Partitioning.ORDER, Partitioning.NUMBERED, Partitioning.ORDER);
    }

    @Test
    void havePlaiceOnlyWithACook() {
        assertThat(Demo.of(2).meals()).isEqualTo(new Die(false));
        assertThat(Demo.of(4).meals()).isEqualTo(new Die(true));
        assertThat(Demo.of(3).with(Partitioning.PLAICE).meals()).isEqualTo(new Die(true));
    }

    @Test
    void havePaceOfTheTalk() {
        assertThat(Demo.of(1).stationSettings())
                .containsEntry("SHOP_PREPARER_WRAPPING_TIME_MIN", "500ms")
                .containsEntry("SHOP_PREPARER_WRAPPING_TIME_MAX", "1s")
                .containsEntry("SHOP_COOK_FRYING_TIME_MIN", "3s")
                .containsEntry("SHOP_COOK_FRYING_TIME_MAX", "3200ms")
                .containsEntry("SHOP_COOK_KEEP_COD", "0");
    }

    @Test
    void tellTillsAndPreparersTheSamePartitioning() {
        assertThat(Demo.of(3).stationSettings())
                .containsEntry("SHOP_TILL_PARTITIONING", "numbered")
                .containsEntry("SHOP_PREPARER_PARTITIONING", "numbered");
    }

    @Test
    void topUpOnlyTheCabinetThatIsEmptyAtFirst() {
        assertThat(Demo.of(4).withCabinet().stationSettings())
                .containsEntry("SHOP_COOK_BATCH_COD", "10")
                .containsEntry("SHOP_COOK_BATCH_CHIPS", "20")
                .containsEntry("SHOP_COOK_KEEP_CHIPS", "20")
                .containsEntry("SHOP_COOK_TOP_UP_EVERY", Demo.WAKES_EVERY);
    }

    @Test
    void refuseWhatHasNothingToShow() {
        assertThatThrownBy(() -> Demo.of(2).withCabinet())
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("./shop demo 4 --cabinet");
        assertThatThrownBy(() -> Demo.of(2).with(Partitioning.PLAICE))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("demo 3");
        assertThatThrownBy(() -> Demo.of(7))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("There is no demo 7; ./shop demo lists them.");
    }

    @Test
    void areListedWithThoseThatAreNotInstalled() {
        assertThat(Demo.list()).hasSize(7);
        assertThat(Demo.list().subList(5, 7)).allMatch(line -> line.endsWith("not installed"));
    }
}
