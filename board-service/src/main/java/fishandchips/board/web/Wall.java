package fishandchips.board.web;

import fishandchips.board.BoardSettings;
import fishandchips.board.reading.Followers;
import fishandchips.picture.kafka.Attendance;
import fishandchips.picture.kafka.Follower;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows the live board to its browsers, and to others a board of an evening of their own. */
@Component
class Wall implements SmartLifecycle {

    private final Followers followers;
    private final Attendance attendance;
    private final JsonMapper json;
    private final RandomGenerator random;
    private final Broadcast live;
    private final Set<Broadcast> shown = ConcurrentHashMap.newKeySet();
    private final Places places;
    private final Places replays;
    private @Nullable Follower follower;

    Wall(
            Followers followers,
            Attendance attendance,
            JsonMapper json,
            RandomGenerator random,
            BoardSettings settings,
            MeterRegistry meters) {
        this.followers = followers;
        this.attendance = attendance;
        this.json = json;
        this.random = random;
        this.live = broadcast();
        shown.add(live);
        this.places = new Places(settings.browsers(), BoardFault.TOO_MANY_BROWSERS);
        this.replays = new Places(settings.replays(), BoardFault.TOO_MANY_REPLAYS);
        Gauge.builder("shop.board.browsers", live, Broadcast::watching)
                .description("How many browsers look at the board")
                .register(meters);
    }

    private Broadcast broadcast() {
        return new Broadcast(HexFormat.of().toHexDigits((short) random.nextInt()), json);
    }

    /**
     * Shows the board itself to one more browser. Returns when that leaves, or is let go.
     *
     * @param lastEventId what the browser has seen last; null when it is new
     */
    void showLive(@Nullable String lastEventId, OutputStream out) throws IOException {
        try (var _ = places.take();
                var _ = attendance.begin()) {
            var browser = live.join(lastEventId);
            try {
                browser.serve(out);
            } finally {
                live.leave(browser);
            }
        }
    }

    /** Shows a board of the evening since then to one browser, and takes it down when that leaves. */
    void showSince(Instant moment, OutputStream out) throws IOException {
        try (var _ = replays.take();
                var _ = attendance.begin()) {
            var replay = broadcast();
            shown.add(replay);
            try (var _ = followers.from(moment, replay)) {
                replay.join(null).serve(out);
            } finally {
                shown.remove(replay);
            }
        }
    }

    @Override
    public void start() {
        follower = followers.fromNow(live);
    }

    /** Before the web server stops, which would wait for the browsers. */
    @Override
    public void stop() {
        shown.forEach(Broadcast::close);
        if (follower != null) {
            follower.close();
        }
        follower = null;
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }
}
