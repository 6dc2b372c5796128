package fishandchips.neighbours;

import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.access.ShopAccess;
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
                .orElseThrow(() -> new WrongUseException("No stockist has been open in this shop yet. Start it with %s."
                        .formatted(HowToStart.of(StockistModule.STOCKIST, new StockistModule(), layout))));
        screen.lines(StockText.of(books));
        return 0;
    }
}
