package fishandchips.shop.scale;

import fishandchips.shop.place.Places;
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

    private final Places places;

    @Parameters(
            arity = "1..*",
            paramLabel = "STATION=N",
            description =
                    "till, preparer, cook, accountant, delivery or board, and how many: 0 to 9, but at least 1 till.")
    private List<String> wishes = List.of();

    public ScaleCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() throws Exception {
        var parsed = wishes.stream().map(Wish::parse).toList();
        var place = places.chosen();
        for (var wish : parsed) {
            place.scale(wish.kind(), wish.count());
        }
        return 0;
    }
}
