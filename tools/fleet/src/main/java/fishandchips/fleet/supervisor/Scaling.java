package fishandchips.fleet.supervisor;

import fishandchips.console.Action;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.groups.Assignment;
import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.groups.Groups.Group;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Scales the stations of one kind, and shows how the partitions of their group move until all is settled. */
final class Scaling {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MILLIS = 100;

    private final StationCount wanted;
    private final Screen screen;
    private final Stopwatch watch = new Stopwatch();

    Scaling(StationCount wanted, Screen screen) {
        this.wanted = wanted;
        this.screen = screen;
    }

    /**
     * Gives the order, and returns when it is carried out and the partitions have settled.
     *
     * @param now how many stations there are
     * @param asks gives access to Kafka's groups, when the stations share a topic
     */
    void run(int now, Callable<Groups> asks, Action order) throws Exception {
        screen.line(
                String.format(Locale.ROOT, "%s: from %d to %d", wanted.kind().label(), now, wanted.count()));
        if (wanted.kind().reads().isPresent()) {
            try (var groups = asks.call()) {
                showMoves(groups, order);
            }
        } else {
            order.run();
        }
        screen.line(watch.column() + "  done");
    }

    private void showMoves(Groups groups, Action order) throws Exception {
        var before = describe(groups).assignment();
        screen.line("  before  " + before);
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> ordered = () -> {
                order.run();
                return true;
            };
            showMoves(before, groups, background.submit(ordered));
        }
    }

    private void showMoves(Assignment before, Groups groups, Future<?> ordered) throws Exception {
        var seen = before;
        var partitions = groups.partitions(wanted.kind().reads().orElseThrow().name());
        while (!(ordered.isDone() && isAsWanted(seen, partitions))) {
            if (watch.isPast(LONGEST)) {
                throw new ShopFailedException(String.format(
                        Locale.ROOT,
                        "The partitions have not settled after %d s; ./shop status shows who has which.",
                        LONGEST.toSeconds()));
            }
            screen.passing(watch.column() + "  waiting for the partitions to settle");
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            seen = showMoves(seen, describe(groups));
            if (ordered.state() == Future.State.FAILED) {
                ordered.get();
            }
        }
        screen.line("  after   " + seen);
    }

    private Group describe(Groups groups) throws InterruptedException {
        return groups.describe(wanted.kind().group());
    }

    private Assignment showMoves(Assignment seen, Group now) {
        if (!now.isSettled()) {
            return seen;
        }
        seen.changesUntil(now.assignment()).forEach(change -> screen.line(watch.column() + "  " + change));
        return now.assignment();
    }

    /** Whether the group has as many members as it shall have, and every partition has one of them. */
    private boolean isAsWanted(Assignment seen, int partitions) {
        return seen.members().size() == wanted.count() && (wanted.count() == 0 || seen.size() == partitions);
    }
}
