package fishandchips.stage;

import fishandchips.console.Screen;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.shop.ModuleCommands;
import fishandchips.stage.demo.DemoCommand;
import java.util.List;

/** The commands that this module adds to the command line. */
public final class StageCommands implements ModuleCommands {

    @Override
    public List<Object> commands(ShopFolder folder, ShopAccess shop, Screen screen) {
        return List.of(new WatchCommand(shop, screen), new DemoCommand(folder, screen));
    }
}
