package fishandchips.neighbours;

import fishandchips.console.Screen;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.shop.ModuleCommands;
import java.util.List;

/** The commands that this module adds to the command line. */
public final class NeighbourCommands implements ModuleCommands {

    @Override
    public List<Object> commands(ShopFolder folder, ShopAccess shop, Screen screen) {
        return List.of(
                new ConnectCommand(shop, screen),
                new StatisticsCommand(shop, screen),
                new StockistCommand(shop, screen),
                new TraceCommand(shop, screen));
    }
}
