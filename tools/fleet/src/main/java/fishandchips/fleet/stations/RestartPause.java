package fishandchips.fleet.stations;

import java.time.Duration;

/** How long to wait before a station that died is started again: a little longer each time, until it stays well. */
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
