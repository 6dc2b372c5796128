package fishandchips.shop.status;

import fishandchips.console.Screen;
import fishandchips.fleet.access.ShopAccess;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how the shop does. */
@Command(
        name = "status",
        description = {
            "Tell how the shop does: its stations, who reads which partitions, the hot cabinet, and the orders.",
            "Placed is what the accountant has entered, ready what the preparers have served, handed over what the delivery says."
        })
public final class StatusCommand implements Callable<Integer> {

    private final ShopAccess shop;
    private final Screen screen;

    @Option(names = "--json", description = "For a script.")
    private boolean json;

    public StatusCommand(ShopAccess shop, Screen screen) {
        this.shop = shop;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var status = new Inspection(shop).run();
        if (json) {
            screen.json(status);
        } else {
            screen.lines(StatusText.of(status));
        }
        return 0;
    }
}
