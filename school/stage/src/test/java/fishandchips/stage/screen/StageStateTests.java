package fishandchips.stage.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.console.WrongUseException;
import fishandchips.stage.PaperShop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link StageState}. */
class StageStateTests {

    private final PaperShop shop = new PaperShop();
    private final List<String> killed = new ArrayList<>();
    private final ExecutorService acts = Executors.newSingleThreadExecutor();
    private final StageState state = new StageState(
            List.of(
                    new StageKey('k', "kill the chosen station", station -> {
                        killed.add(station);
                        return station + " was killed.";
                    }),
                    new StageKey('T', "remove a till", _ -> {
                        throw new WrongUseException("There can be 1 to 9 of till, not 0.");
                    })),
            acts);

    @BeforeEach
    void sees() {
        shop.report("preparer-1", "orders", 0);
        shop.report("preparer-2", "orders", 1);
        state.see(shop.picture());
    }

    @AfterEach
    void close() {
        acts.shutdownNow();
    }

    private String message() {
        return state.view().orElseThrow().message();
    }

    @Test
    void doesWhatAKeyIsForToTheChosenStation() {
        state.move(1);
        state.press('k');

        await().untilAsserted(() -> assertThat(message()).isEqualTo("preparer-2 was killed."));
        assertThat(killed).containsExactly("preparer-2");
    }

    @Test
    void choosesNoFurtherThanThereAreStations() {
        state.move(-1);
        assertThat(state.view().orElseThrow().station()).isEqualTo("preparer-1");

        state.move(1);
        state.move(1);

        assertThat(state.view().orElseThrow().station()).isEqualTo("preparer-2");
    }

    @Test
    void saysWhyAKeyCouldNotDoIt() {
        state.press('T');

        await().untilAsserted(() -> assertThat(message()).isEqualTo("There can be 1 to 9 of till, not 0."));
        assertThat(state.hasEnded()).isFalse();
    }

    @Test
    void listsTheKeysAndGoesBack() {
        state.press('?');
        assertThat(state.view().orElseThrow().help()).isTrue();

        state.press('?');

        assertThat(state.view().orElseThrow().help()).isFalse();
    }

    @Test
    void endsWithoutAReasonWhenTheUserQuits() {
        state.press('q');
        state.end("The shop has closed.");

        assertThat(state.hasEnded()).isTrue();
        assertThat(state.why()).isNull();
    }

    @Test
    void endsWithTheReasonOfTheSource() {
        state.end("The shop has closed.");

        assertThat(state.why()).isEqualTo("The shop has closed.");
    }
}
