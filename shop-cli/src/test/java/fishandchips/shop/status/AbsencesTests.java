package fishandchips.shop.status;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.FloorEvent.StationClosing;
import fishandchips.contract.FloorEvent.StationOpened;
import fishandchips.fleet.access.ShopLayout;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AbsencesTests {

    private static final Instant NOW = Instant.EPOCH;

    private final LastWords words = new LastWords();

    private static ShopLayout layout(String... stations) {
        var states = Stream.of(stations)
                .map(name -> new StationState(StationName.parse(name), new StationPorts(1, 1), null, true, 0))
                .toList();
        var containers =
                states.stream().collect(Collectors.toMap(StationState::name, state -> "fishandchips-" + state.name()));
        return new ShopLayout(Phase.OPEN, states, List.of(), List.of(), containers);
    }

    private List<String> absences(String... there) {
        return Absences.of(layout(there), words.notClosed());
    }

    @Test
    void nothingIsMissingInAShopThatIsWell() {
        words.hear(new StationOpened("cook-1", NOW));

        assertThat(absences("till-1", "preparer-1", "cook-1", "accountant-1", "delivery-1"))
                .isEmpty();
    }

    @Test
    void namesWhoStoppedWithoutClosingAndTheCommandThatStartsThem() {
        words.hear(new StationOpened("preparer-1", NOW));
        words.hear(new StationOpened("preparer-2", NOW));
        words.hear(new StationOpened("preparer-3", NOW));

        assertThat(absences("till-1", "preparer-2", "cook-1", "accountant-1", "delivery-1"))
                .containsExactly("preparer-1 and preparer-3 stopped without closing. Start again: docker start"
                        + " fishandchips-preparer-1 fishandchips-preparer-3");
    }

    @Test
    void whoWasScaledAwayIsNotMissed() {
        words.hear(new StationOpened("preparer-2", NOW));
        words.hear(new StationClosing("preparer-2", NOW));

        assertThat(absences("till-1", "preparer-1", "cook-1", "accountant-1", "delivery-1"))
                .isEmpty();
    }

    @Test
    void missesEveryKindThatOrdersNeedHoweverLongAgoItStopped() {
        assertThat(absences("till-1", "preparer-1", "cook-1", "accountant-1"))
                .containsExactly("No delivery runs. Start what has stopped: docker compose start delivery");
    }
}
