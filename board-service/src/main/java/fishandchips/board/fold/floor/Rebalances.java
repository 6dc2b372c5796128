package fishandchips.board.fold.floor;

import fishandchips.board.picture.Picture;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last rebalances of all groups, newest first. */
class Rebalances {

    private static final int KEPT = 10;

    private final Deque<Reshuffle> all = new ArrayDeque<>();

    /** The one that a move belongs to: the group's last, or a new one. */
    Reshuffle of(Share share, int generation, Instant at) {
        return all.stream()
                .filter(each -> each.isOf(share))
                .findFirst()
                .filter(each -> each.takesIn(share, generation, at))
                .orElseGet(() -> begin(new Reshuffle(share, generation, at)));
    }

    private Reshuffle begin(Reshuffle reshuffle) {
        all.addFirst(reshuffle);
        if (all.size() > KEPT) {
            all.removeLast();
        }
        return reshuffle;
    }

    List<Picture.Rebalance> show() {
        return all.stream().map(Reshuffle::show).toList();
    }
}
