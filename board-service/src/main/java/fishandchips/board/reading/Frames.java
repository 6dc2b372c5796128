package fishandchips.board.reading;

import fishandchips.board.fold.Board;
import java.time.Duration;
import java.time.Instant;

/** Shows an audience what has changed on a board, at most once in every interval. For one thread. */
class Frames {

    private final Board board;
    private final Audience audience;
    private final Duration interval;
    private Instant shownAt = Instant.MIN;

    Frames(Board board, Audience audience, Duration interval) {
        this.board = board;
        this.audience = audience;
        this.interval = interval;
    }

    Duration interval() {
        return interval;
    }

    void begin() {
        audience.begin(board.picture());
    }

    /** Shows a frame when one is due and anything has changed. */
    void show(Instant now) {
        if (!shownAt.plus(interval).isAfter(now)) {
            shownAt = now;
            board.frame().ifPresent(frame -> audience.see(board.picture(), frame));
        }
    }
}
