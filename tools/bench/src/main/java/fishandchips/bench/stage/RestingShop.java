package fishandchips.bench.stage;

import fishandchips.console.Screen;
import fishandchips.contract.ShopNames;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenShop;
import fishandchips.fleet.open.ShopState;
import fishandchips.fleet.supervisor.ShopProcesses;
import fishandchips.shop.ShopCommand;
import java.io.IOException;
import java.util.List;

/** A shop as {@code ./shop open --detach} opens it: one of each station, kept open by a process of its own. */
public final class RestingShop {

    private static final List<String> COMMAND = List.of(
            ShopCommand.class.getName(),
            "open",
            "--detach",
            "--fresh",
            "--till-port=0",
            "--accountant-port=0",
            "--delivery-port=0",
            "--board-port=0",
            "--kafka-port=0",
            "--redis-port=0",
            "--postgres-port=0");

    private final ShopFolder folder;
    private final ShopProcesses processes;

    private RestingShop(ShopFolder folder, ShopProcesses processes) {
        this.folder = folder;
        this.processes = processes;
    }

    /** Opens one on any ports that knows nothing of any before. Returns when it is open. */
    public static RestingShop open(ShopFolder folder, Screen screen) throws Exception {
        var processes = new ShopProcesses(folder, screen);
        processes.open(ShopNames.SHOP, COMMAND, true);
        return new RestingShop(folder, processes);
    }

    public ShopState state() throws IOException {
        return OpenShop.in(folder).state();
    }

    /** Closes it, and returns when all is down. */
    public void close() throws Exception {
        processes.close();
    }
}
