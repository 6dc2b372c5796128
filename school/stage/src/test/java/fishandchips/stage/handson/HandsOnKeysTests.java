package fishandchips.stage.handson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import fishandchips.fleet.open.ShopControl;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationState;
import fishandchips.stage.screen.StageKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link HandsOnKeys}. */
class HandsOnKeysTests {

    private final List<String> done = new ArrayList<>();
    private final List<StageKey> keys = HandsOnKeys.of(new TwoOfEach(), (orders, _) -> done.add("order " + orders));

    /** A shop that writes down what it is asked for. */
    private final class TwoOfEach implements ShopControl {

        @Override
        public List<StationState> stations(StationKind kind) {
            return List.of(state(kind, 1), state(kind, 2));
        }

        private StationState state(StationKind kind, int slot) {
            return new StationState(new StationName(kind, slot), "127.0.0.1", kind.ports(), null, true, 0);
        }

        @Override
        public void scale(StationKind kind, int count) {
            done.add("scale " + kind.label() + " " + count);
        }

        @Override
        public void startFault(String fault) {
            done.add(fault);
        }
    }

    private String press(char pressed, String station) throws Exception {
        return keys.stream()
                .filter(key -> key.key() == pressed)
                .findFirst()
                .orElseThrow()
                .act()
                .run(station);
    }

    @Test
    void changesTheShop() throws Exception {
        for (var key : "otTpPcCkf".toCharArray()) {
            assertThat(press(key, "preparer-2")).endsWith(".");
        }

        assertThat(done)
                .containsExactly(
                        "order 1",
                        "scale till 3",
                        "scale till 1",
                        "scale preparer 3",
                        "scale preparer 1",
                        "scale cook 3",
                        "scale cook 1",
                        "kill preparer-2",
                        "freeze preparer-2 10s");
    }

    @Test
    void killsNothingBeforeThereIsAStation() {
        assertThatThrownBy(() -> press('k', ""))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("There is no station yet.");
    }
}
