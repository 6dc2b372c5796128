package fishandchips.stage;

import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.customers.till.OrderBurst;
import fishandchips.fleet.access.LocalAccess;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.open.OpenShop;
import fishandchips.stage.handson.HandsOnKeys;
import fishandchips.stage.live.LiveShop;
import fishandchips.stage.screen.StageKey;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the open shop in a terminal. */
@Command(
        name = "watch",
        description = {
            "Show the open shop in this terminal, of at least 80 columns and 24 lines, until you press q.",
            "Reads the topics as a board does, and changes nothing.",
            "  ./shop watch --hands-on",
            "  ./shop watch --no-screen --for 60s"
        })
final class WatchCommand implements Callable<Integer> {

    private static final String HEADLINE = "The fish and chip shop";

    private final ShopAccess shop;
    private final Screen screen;

    @Mixin
    private final StageOptions options = new StageOptions();

    @Option(
            names = "--hands-on",
            description = "Keys add and remove tills, preparers and cooks, place an order, kill and freeze a station.")
    private boolean handsOn;

    WatchCommand(ShopAccess shop, Screen screen) {
        this.shop = shop;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var stage = options.stage(screen, handsOn ? keys() : List.of());
        var end = stage.show(LiveShop.of(shop, HEADLINE));
        if (end != null) {
            screen.line(end);
        }
        return 0;
    }

    private List<StageKey> keys() throws IOException {
        if (shop instanceof LocalAccess(var folder)) {
            return HandsOnKeys.of(OpenShop.in(folder), OrderBurst::place);
        }
        throw new WrongUseException(
                "In a container, watch can only look. Leave --hands-on out, and change the shop with"
                        + " Docker Compose, such as: docker compose up -d --no-recreate --scale preparer=3");
    }
}
