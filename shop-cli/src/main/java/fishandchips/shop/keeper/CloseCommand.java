package fishandchips.shop.keeper;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.open.OpenShop;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Closes the shop, whoever opened it. */
@Command(
        name = "close",
        description = {
            "Close the shop: stop the tills, then the other stations, then the backends, and wait until all is down.",
            "Every order that was taken is kept, and goes on when the shop is opened again."
        })
public final class CloseCommand implements Callable<Integer> {

    private final ShopFolder folder;
    private final Screen screen;

    public CloseCommand(ShopFolder folder, Screen screen) {
        this.folder = folder;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var shop = OpenShop.find(folder);
        if (shop.isPresent()) {
            close(shop.get());
        } else {
            endLeftOvers();
        }
        return 0;
    }

    private void close(OpenShop shop) throws Exception {
        var watch = new Stopwatch();
        var log = new KeeperLog(folder, screen);
        shop.close();
        log.showWhile(() -> OpenShop.isIn(folder));
        shop.awaitEnd();
        screen.line("The shop is closed, after %s.".formatted(watch.column().strip()));
    }

    private void endLeftOvers() throws Exception {
        var ended = OpenShop.endLeftOvers(folder);
        if (ended == 0) {
            throw OpenShop.notOpen();
        }
        screen.line("The shop had been killed; ended the %d processes that it had left over.".formatted(ended));
    }
}
