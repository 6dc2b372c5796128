package fishandchips.neighbours;

import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.access.ShopLayout;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows what the stockist of the open shop has counted and ordered. */
@Command(
        name = "stockist",
        description = {
            "Show how much of each ingredient the shop has, what was sold and fried, and what to buy.",
            "The shop must be open with --stockist."
        })
final class StockistCommand implements Callable<Integer> {

    private final ShopAccess shop;
    private final Screen screen;

    StockistCommand(ShopAccess shop, Screen screen) {
        this.shop = shop;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var layout = shop.look();
        var books = StockBooks.read(shop.backRoom().database())
                .orElseThrow(() -> new WrongUseException(
                        "No stockist has been open in this shop yet. Start it with %s.".formatted(start(layout))));
        screen.lines(StockText.of(books));
        return 0;
    }

    private static String start(ShopLayout layout) {
        if (!layout.containers().isEmpty()) {
            return "docker compose --profile stockist up -d --wait";
        }
        return layout.kinds().contains(StockistModule.STOCKIST) ? "./shop scale stockist=1" : "./shop open --stockist";
    }
}
