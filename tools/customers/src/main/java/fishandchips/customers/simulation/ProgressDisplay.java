package fishandchips.customers.simulation;

import fishandchips.console.Screen;
import java.time.Duration;

/** Shows the progress of a run: on a terminal always in the same place, otherwise a line every few seconds. */
final class ProgressDisplay {

    /** How often it is worth looking. */
    static final Duration EVERY = Duration.ofMillis(250);

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final Screen screen;
    private Duration next = BETWEEN_LINES;

    ProgressDisplay(Screen screen) {
        this.screen = screen;
    }

    void show(SimulationProgress now) {
        if (screen.isTerminal()) {
            screen.passing(ProgressText.tables(now));
        } else if (now.elapsed().compareTo(next) >= 0) {
            screen.line(ProgressText.line(now));
            next = now.elapsed().plus(BETWEEN_LINES);
        }
    }
}
