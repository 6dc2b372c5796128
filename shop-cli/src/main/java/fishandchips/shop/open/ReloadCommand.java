package fishandchips.shop.open;

import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.supervisor.ShopProcesses;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Restarts stations with their new program while the shop is open. */
@Command(
        name = "reload",
        description = {
            "Build one station's module again, and restart its processes one by one while orders flow.",
            "A process that does not become ready goes back to the old program, and the others keep it."
        })
public final class ReloadCommand implements Callable<Integer> {

    private final ShopProcesses shop;

    @Parameters(
            paramLabel = "STATION",
            description = "till, preparer, cook, accountant, delivery, board, or one of an optional module.")
    private String station = "";

    public ReloadCommand(ShopProcesses shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() throws Exception {
        shop.reload(StationKind.named(station));
        return 0;
    }
}
