package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFailedException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows what the auditor sees of partitions that move. The order that moves them is given when it has begun to look. */
final class Moves implements Compose.Listener {

    private static final String FAILURE = "shop: ";

    private final Screen screen;
    private final Supplier<Future<Boolean>> order;
    private @Nullable Future<Boolean> ordered;
    private String failure = "The partitions could not be watched; ./shop --docker status shows who has which.";

    /**
     * Nothing has moved yet.
     *
     * @param order gives the order, and promises whether it was carried out
     */
    Moves(Screen screen, Supplier<Future<Boolean>> order) {
        this.screen = screen;
        this.order = order;
    }

    @Override
    public void line(String line) {
        if (line.startsWith(FAILURE)) {
            failure = line.substring(FAILURE.length());
        } else {
            screen.line(line);
            if (ordered == null) {
                ordered = order.get();
            }
        }
    }

    /** There is nothing to wait for when the order could not be carried out. */
    @Override
    public boolean tick() {
        return ordered == null || ordered.state() == Future.State.RUNNING || isCarriedOut(ordered);
    }

    private static boolean isCarriedOut(Future<Boolean> ordered) {
        return ordered.state() == Future.State.SUCCESS && ordered.resultNow();
    }

    /**
     * What has come of it, now that the auditor looks no more: whether the order was carried out.
     *
     * @throws ShopFailedException when it was, but the auditor has not seen the end
     */
    boolean end(int exitCode) throws Exception {
        if (ordered != null && !ordered.get()) {
            return false;
        }
        if (exitCode != 0) {
            throw new ShopFailedException(failure);
        }
        return true;
    }
}
