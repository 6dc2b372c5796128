package fishandchips.bench.pressure;

import fishandchips.bench.load.Served;
import java.util.List;

/** Finds out how long a shop takes until it serves a load as it did before. */
final class Recovery {

    private static final double MOST_NOT_ACCEPTED = 0.01;
    private static final double LONGEST_MILLIS = 1_000;
    private static final double SLOWER = 2;
    private static final double AS_GOOD_MILLIS = 50;

    private Recovery() {}

    /**
     * After how many seconds all is as before and stays so: at least 99 % are accepted, in a second at most, and the
     * median is at most twice what it was, or 50 ms.
     *
     * @param seconds what has become of the customers of each second
     * @param before what became of as many before the overload
     * @return all the seconds there are when the last of them is not as before
     */
    static int seconds(List<Served> seconds, Served before) {
        var good = seconds.size();
        while (good > 0 && isAsBefore(seconds.get(good - 1), before)) {
            good--;
        }
        return good;
    }

    private static boolean isAsBefore(Served second, Served before) {
        return second.shareTurnedAway() <= MOST_NOT_ACCEPTED
                && second.millis(99) <= LONGEST_MILLIS
                && second.millis(50) <= Math.max(AS_GOOD_MILLIS, SLOWER * before.millis(50));
    }
}
