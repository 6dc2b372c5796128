package fishandchips.connect;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * When connectors that have failed are restarted: after a second, and after twice as long each time that they fail again, up to a minute. One
 * that has not been seen failing for a minute begins anew.
 */
final class RestartPauses {

    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(1);

    private final Map<String, Failing> failing = new HashMap<>();

    private record Failing(long seenMillis, long dueMillis, long pauseMillis) {}

    /**
     * Whether a connector that is seen failing now is to be restarted now.
     *
     * @param nowMillis by any clock that only goes on
     */
    boolean isDue(String connector, long nowMillis) {
        var before = failing.get(connector);
        if (before == null || nowMillis - before.seenMillis() > LONGEST.toMillis()) {
            failing.put(connector, new Failing(nowMillis, nowMillis + FIRST.toMillis(), FIRST.toMillis()));
            return false;
        }
        if (nowMillis < before.dueMillis()) {
            failing.put(connector, new Failing(nowMillis, before.dueMillis(), before.pauseMillis()));
            return false;
        }
        var pause = Math.min(2 * before.pauseMillis(), LONGEST.toMillis());
        failing.put(connector, new Failing(nowMillis, nowMillis + pause, pause));
        return true;
    }
}
