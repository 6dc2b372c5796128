package fishandchips.shop.open;

import fishandchips.fleet.supervisor.ShopProcesses;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Closes the shop, also from another terminal. */
@Command(
        name = "close",
        description = {
            "Close the shop: stop the tills, then the other stations, then the backends, and wait until all is down.",
            "Every order that was taken is kept, and goes on when the shop is opened again."
        })
public final class CloseCommand implements Callable<Integer> {

    private final ShopProcesses shop;

    public CloseCommand(ShopProcesses shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() throws Exception {
        shop.close();
        return 0;
    }
}
