package fishandchips.shop.scale;

import fishandchips.contract.Topic;
import fishandchips.shop.Screen;
import fishandchips.shop.ShopFailedException;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.groups.Assignment;
import fishandchips.shop.groups.Group;
import fishandchips.shop.groups.Groups;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Shows how the partitions of a group move until all is settled as it was wished. */
final class Settling {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Groups groups;
    private final Wish wish;
    private final Screen screen;
    private final Stopwatch watch;

    Settling(Groups groups, Wish wish, Screen screen, Stopwatch watch) {
        this.groups = groups;
        this.wish = wish;
        this.screen = screen;
        this.watch = watch;
    }

    /** How it is before anybody acts upon the wish. */
    Assignment before() throws InterruptedException {
        var before = now().assignment();
        screen.line("  before  " + before);
        return before;
    }

    /** Shows every move, and returns when the stations were ordered and the group has them all. */
    void show(Assignment before, Future<?> ordered) throws Exception {
        var seen = before;
        while (!(ordered.isDone() && isAsWished(seen))) {
            if (watch.isPast(LONGEST)) {
                throw new ShopFailedException(String.format(
                        Locale.ROOT,
                        "The partitions have not settled after %d s; ./shop status shows who has which.",
                        LONGEST.toSeconds()));
            }
            screen.passing(watch.column() + "  waiting for the partitions to settle");
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            seen = show(seen, now());
            if (ordered.state() == Future.State.FAILED) {
                ordered.get();
            }
        }
        screen.line("  after   " + seen);
    }

    private Group now() throws InterruptedException {
        return groups.describe(wish.kind().label());
    }

    private Assignment show(Assignment seen, Group now) {
        if (!now.isSettled()) {
            return seen;
        }
        seen.changesUntil(now.assignment()).forEach(change -> screen.line(watch.column() + "  " + change));
        return now.assignment();
    }

    /** Whether the group has as many members as it shall have, and every partition has one of them. */
    private boolean isAsWished(Assignment seen) {
        return seen.members().size() == wish.count() && (wish.count() == 0 || seen.size() == Topic.PARTITIONS);
    }
}
