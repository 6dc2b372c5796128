package fishandchips.shop.scale;

import fishandchips.shop.Screen;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.place.Interior;
import fishandchips.shop.place.Places;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows how partitions move while somebody else scales. */
@Command(
        name = "settle",
        hidden = true,
        description = "Show how partitions move until there are so many of a kind: a part of ./shop scale.")
public final class SettleCommand implements Callable<Integer> {

    private final Places places;
    private final Screen screen;

    @Parameters(paramLabel = "STATION=N", description = "Which stations shall share the partitions, and how many.")
    private String wish = "";

    public SettleCommand(Places places, Screen screen) {
        this.places = places;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var parsed = Wish.parse(wish);
        return places.chosen().visit(shop -> settle(shop, parsed));
    }

    private int settle(Interior shop, Wish parsed) throws Exception {
        try (var groups = shop.groups()) {
            var settling = new Settling(groups, parsed, screen, new Stopwatch());
            settling.show(settling.before(), CompletableFuture.completedFuture(true));
        }
        return 0;
    }
}
