package fishandchips.shop.module;

import fishandchips.console.Screen;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.shop.ModuleCommands;
import java.util.List;
import picocli.CommandLine.Command;

/** The command that {@link SecondLedger} adds to the command line. */
public final class SecondLedgerCommands implements ModuleCommands {

    @Override
    public List<Object> commands(ShopFolder folder, ShopAccess shop, Screen screen) {
        return List.of(new Bookings(screen));
    }

    @Command(name = "bookings", description = "Show what the second ledger is for.")
    record Bookings(Screen screen) implements Runnable {

        @Override
        public void run() {
            screen.line("The second ledger is kept to be compared with the first.");
        }
    }
}
