package fishandchips.shop.scale;

import fishandchips.shop.Screen;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.groups.Groups;
import fishandchips.shop.stations.StationKind;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Grants one wish, and shows what moves until all is settled. */
public final class Scaling {

    private final Wish wish;
    private final Screen screen;
    private final Stopwatch watch = new Stopwatch();

    public Scaling(StationKind kind, int count, Screen screen) {
        this.wish = new Wish(kind, count);
        this.screen = screen;
    }

    /** Has a wish granted, and returns when it is. */
    @FunctionalInterface
    public interface Order {
        void give() throws Exception;
    }

    /**
     * Grants the wish.
     *
     * @param now how many there are
     * @param asks gives access to Kafka's groups, when the stations share a topic
     */
    public void run(int now, Callable<Groups> asks, Order order) throws Exception {
        screen.line(String.format(Locale.ROOT, "%s: from %d to %d", wish.kind().label(), now, wish.count()));
        if (wish.kind().reads().isPresent()) {
            try (var groups = asks.call()) {
                showMoves(new Settling(groups, wish, screen, watch), order);
            }
        } else {
            order.give();
        }
        screen.line(watch.column() + "  done");
    }

    private static void showMoves(Settling settling, Order order) throws Exception {
        var before = settling.before();
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> ordered = () -> {
                order.give();
                return true;
            };
            settling.show(before, background.submit(ordered));
        }
    }
}
