package fishandchips.shop.scale;

import fishandchips.contract.Topic;
import fishandchips.shop.Screen;
import fishandchips.shop.ShopFailedException;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.groups.Assignment;
import fishandchips.shop.groups.Group;
import fishandchips.shop.groups.Groups;
import fishandchips.shop.open.OpenShop;
import fishandchips.shop.stations.StationName;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Grants one wish, and shows what moves until all is settled. */
final class Scaling {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MILLIS = 100;

    private final OpenShop shop;
    private final Wish wish;
    private final Screen screen;
    private final Stopwatch watch = new Stopwatch();

    Scaling(OpenShop shop, Wish wish, Screen screen) {
        this.shop = shop;
        this.wish = wish;
        this.screen = screen;
    }

    void run() throws Exception {
        var state = shop.state();
        screen.line("%s: from %d to %d"
                .formatted(wish.kind().label(), state.stations(wish.kind()).size(), wish.count()));
        if (wish.kind().reads().isPresent()) {
            try (var groups = new Groups(state.address("kafka"))) {
                scaleGroup(groups);
            }
        } else {
            shop.scale(wish.kind().label(), wish.count());
        }
        screen.line(watch.column() + "  done");
    }

    private void scaleGroup(Groups groups) throws Exception {
        var before = groups.describe(wish.kind().label()).assignment();
        screen.line("  before  " + before);
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> order = this::order;
            var after = showUntilSettled(groups, before, background.submit(order));
            screen.line("  after   " + after);
        }
    }

    private boolean order() throws Exception {
        shop.scale(wish.kind().label(), wish.count());
        return true;
    }

    private Assignment showUntilSettled(Groups groups, Assignment before, Future<Boolean> ordered) throws Exception {
        var seen = before;
        while (!(ordered.isDone() && isAsWished(seen))) {
            if (watch.isPast(LONGEST)) {
                throw new ShopFailedException(
                        "The partitions have not settled after %d s; ./shop status shows who has which."
                                .formatted(LONGEST.toSeconds()));
            }
            screen.passing(watch.column() + "  waiting for the partitions to settle");
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            seen = show(seen, groups.describe(wish.kind().label()));
            if (ordered.state() == Future.State.FAILED) {
                ordered.get();
            }
        }
        screen.clear();
        return seen;
    }

    private Assignment show(Assignment seen, Group now) {
        if (!now.isSettled()) {
            return seen;
        }
        seen.changesUntil(now.assignment()).forEach(change -> screen.line(watch.column() + "  " + change));
        return now.assignment();
    }

    /** Whether the group has the members it shall have, and every partition has one of them. */
    private boolean isAsWished(Assignment seen) {
        var names = IntStream.rangeClosed(1, wish.count())
                .mapToObj(slot -> new StationName(wish.kind(), slot).toString())
                .collect(Collectors.toSet());
        return seen.members().equals(names) && (names.isEmpty() || seen.size() == Topic.PARTITIONS);
    }
}
