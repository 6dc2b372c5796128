package fishandchips.stage.screen;

import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.console.Screen;
import fishandchips.stage.PaperShop;
import fishandchips.stage.picture.StageSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link LineStage}. */
class LineStageTests {

    private final PaperShop shop = new PaperShop();
    private final StringWriter printed = new StringWriter();
    private final Screen screen = new Screen(new PrintWriter(printed), false);
    private final AtomicBoolean closed = new AtomicBoolean();

    private @Nullable String show(StageSource source, @Nullable Duration lasts) throws Exception {
        return new Stage(screen, true, List.of(), lasts).show(source);
    }

    @Test
    void printsALineForEachEvent() throws Exception {
        var end = show(
                viewer -> {
                    var order = shop.place(0, COD);
                    viewer.see(shop.picture().with("Demo 1", "Look at the lag."));
                    shop.ready(0, order);
                    viewer.see(shop.picture().with("Demo 1", "Look at the lag."));
                    viewer.end("The shop has closed.");
                    return () -> closed.set(true);
                },
                null);

        assertThat(end).isEqualTo("The shop has closed.");
        assertThat(printed.toString().lines())
                .containsExactly("Demo 1", "Order 1: cod", "Look at the lag.", "Order ready 1");
        assertThat(closed).isTrue();
    }

    @Test
    void endsWhenItsTimeIsOver() throws Exception {
        assertThat(show(_ -> () -> closed.set(true), Duration.ofMillis(1))).isNull();
        assertThat(closed).isTrue();
    }
}
