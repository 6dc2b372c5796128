package fishandchips.shop.keeper;

import fishandchips.shop.place.Places;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Closes the shop, also from another terminal. */
@Command(
        name = "close",
        description = {
            "Close the shop: stop the tills, then the other stations, then the backends, and wait until all is down.",
            "Every order that was taken is kept, and goes on when the shop is opened again."
        })
public final class CloseCommand implements Callable<Integer> {

    private final Places places;

    public CloseCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() throws Exception {
        places.chosen().close();
        return 0;
    }
}
