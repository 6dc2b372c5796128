package fishandchips.fleet.stations;

import java.time.Duration;

/** The pause before a dead station is restarted: longer each time, until the station stays ready. */
final class RestartPause {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration WELL_AGAIN = Duration.ofSeconds(30);

    private Duration next = FIRST;

    /**
     * The pause after a death.
     *
     * @param healthyFor how long the station had been ready; zero when it never was
     */
    Duration after(Duration healthyFor) {
        if (healthyFor.compareTo(WELL_AGAIN) >= 0) {
            next = FIRST;
        }
        var pause = next;
        var doubled = pause.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return pause;
    }
}
