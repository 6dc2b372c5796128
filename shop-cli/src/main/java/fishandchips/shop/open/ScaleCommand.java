package fishandchips.shop.open;

import fishandchips.fleet.supervisor.ShopProcesses;
import fishandchips.fleet.supervisor.StationCount;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Scales stations while the shop is open. */
@Command(
        name = "scale",
        description = {
            "Have more stations of a kind, or fewer, while orders flow; shows how the partitions move.",
            "When there are fewer, those with the highest numbers finish what they are doing and leave first."
        })
public final class ScaleCommand implements Callable<Integer> {

    private final ShopProcesses shop;

    @Parameters(
            arity = "1..*",
            paramLabel = "STATION=N",
            description =
                    "till, preparer, cook, accountant, delivery or board, and how many: 0 to 9, but at least 1 till.")
    private List<String> wishes = List.of();

    public ScaleCommand(ShopProcesses shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() throws Exception {
        var parsed = wishes.stream().map(StationCount::parse).toList();
        for (var wish : parsed) {
            shop.scale(wish);
        }
        return 0;
    }
}
