package fishandchips.picture.stations;

import fishandchips.picture.view.Picture;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last rebalances of all groups, newest first. */
class LastRebalances {

    private static final int KEPT = 10;

    private final Deque<ObservedRebalance> all = new ArrayDeque<>();

    /** The one that a move belongs to: the group's last, or a new one. */
    ObservedRebalance of(GroupPartition share, int generation, Instant at) {
        return all.stream()
                .filter(each -> each.isOf(share))
                .findFirst()
                .filter(each -> each.takesIn(share, generation, at))
                .orElseGet(() -> begin(new ObservedRebalance(share, generation, at)));
    }

    private ObservedRebalance begin(ObservedRebalance reshuffle) {
        all.addFirst(reshuffle);
        if (all.size() > KEPT) {
            all.removeLast();
        }
        return reshuffle;
    }

    List<Picture.Rebalance> show() {
        return all.stream().map(ObservedRebalance::show).toList();
    }
}
