package fishandchips.stage.screen;

import dev.tamboui.terminal.Frame;
import dev.tamboui.tui.TuiConfig;
import dev.tamboui.tui.TuiRunner;
import dev.tamboui.tui.event.Event;
import dev.tamboui.tui.event.KeyEvent;
import fishandchips.console.Interruption;
import fishandchips.console.Stopwatch;
import fishandchips.stage.picture.StageSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Has the terminal for itself while it shows something. */
record TerminalStage(List<StageKey> keys, @Nullable Duration lasts) {

    private static final Duration DRAW_EVERY = Duration.ofMillis(100);

    /**
     * Shows it to its end, and puts the terminal back. A signal that ends this process waits for that.
     *
     * @return why the source has ended; null when it has not
     */
    @Nullable
    String show(StageSource source) throws Exception {
        var acts = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("stage-keys").factory());
        var state = new StageState(keys, acts);
        try (var _ = new Interruption(() -> state.end(null));
                var _ = source.show(state);
                var tui = TuiRunner.create(config())) {
            var watch = new Stopwatch();
            tui.run((event, runner) -> handle(event, runner, state, watch), frame -> draw(frame, state));
        } finally {
            acts.shutdownNow();
        }
        return state.why();
    }

    /** Without a shutdown hook of its own: it would put the terminal back while this still draws. */
    private static TuiConfig config() {
        return TuiConfig.builder().tickRate(DRAW_EVERY).shutdownHook(false).build();
    }

    /** Returns whether to draw, which is so after each tick, too. */
    private boolean handle(Event event, TuiRunner runner, StageState state, Stopwatch watch) {
        if (event instanceof KeyEvent key) {
            press(key, state);
        }
        if (state.hasEnded() || (lasts != null && watch.isPast(lasts))) {
            runner.quit();
        }
        return true;
    }

    private static void press(KeyEvent key, StageState state) {
        if (key.isCtrlC()) {
            state.end(null);
        } else {
            switch (key.code()) {
                case UP -> state.move(-1);
                case DOWN -> state.move(1);
                case CHAR -> state.press(key.character());
                default -> {}
            }
        }
    }

    private static void draw(Frame frame, StageState state) {
        state.view().ifPresent(view -> view.draw(frame.buffer()));
    }
}
