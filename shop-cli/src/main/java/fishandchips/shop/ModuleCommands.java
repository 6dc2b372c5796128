package fishandchips.shop;

import fishandchips.console.Screen;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.ShopAccess;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The commands of an optional module, which {@link ServiceLoader} finds on the class path. They are not a part of {@link
 * fishandchips.fleet.stations.OptionalModule}, since the fleet knows no commands.
 */
@FunctionalInterface
public interface ModuleCommands {

    /**
     * Objects that are annotated as picocli's commands.
     *
     * @param folder where the shop of this machine is
     */
    List<Object> commands(ShopFolder folder, ShopAccess shop, Screen screen);
}
