package fishandchips.picture.kafka;

import fishandchips.picture.ShopFold;
import java.time.Duration;
import java.time.Instant;

/** Shows an listener what has changed on a board, at most once in every interval. For one thread. */
public class Frames {

    private final ShopFold board;
    private final PictureListener listener;
    private final Duration interval;
    private Instant shownAt = Instant.MIN;

    /** Has shown nothing yet. */
    public Frames(ShopFold board, PictureListener listener, Duration interval) {
        this.board = board;
        this.listener = listener;
        this.interval = interval;
    }

    Duration interval() {
        return interval;
    }

    void begin() {
        listener.begin(board.picture());
    }

    /** Shows a frame when one is due and anything has changed. */
    void show(Instant now) {
        if (!shownAt.plus(interval).isAfter(now)) {
            shownAt = now;
            board.frame().ifPresent(frame -> listener.see(board.picture(), frame));
        }
    }
}
