package fishandchips.stage.screen;

import fishandchips.console.Screen;
import fishandchips.stage.picture.StageSource;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a source has to show: on the whole terminal, or as plain lines where there is no terminal, {@code NO_COLOR} is set, or the
 * user wants no screen.
 *
 * @param keys those that work besides the screen's own; lines have no keys
 * @param lasts after which time the show ends; null when the user ends it
 */
public record Stage(
        Screen screen,
        boolean plain,
        List<StageKey> keys,
        @Nullable Duration lasts) {

    /** The same with other keys. */
    public Stage with(List<StageKey> others) {
        return new Stage(screen, plain, others, lasts);
    }

    /**
     * Shows it to the end: until the user presses {@code q} or Ctrl-C, until its time is over, or until the source ends. The terminal is as
     * before when this returns.
     *
     * @return why the source has ended, as a sentence; null when it has not
     */
    public @Nullable String show(StageSource source) throws Exception {
        return plain ? new LineStage(screen, lasts).show(source) : new TerminalStage(keys, lasts).show(source);
    }
}
