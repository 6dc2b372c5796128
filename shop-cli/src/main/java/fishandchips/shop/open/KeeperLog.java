package fishandchips.shop.open;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.logs.Tail;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Shows what the process that keeps the shop open writes to its log, and what it is waiting for. */
final class KeeperLog {

    private static final long LOOK_EVERY_MILLIS = 100;

    private final StateFile state;
    private final Screen screen;
    private final Tail log;
    private final Stopwatch watch = new Stopwatch();

    /** Shows what is written from now on. */
    KeeperLog(ShopFolder folder, Screen screen) throws IOException {
        this.state = new StateFile(folder.state());
        this.screen = screen;
        this.log = Tail.fromNow(folder.log("shop"));
    }

    /** Something that is asked again and again. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    /** Shows line after line as long as a condition holds. */
    void showWhile(Condition condition) throws IOException, InterruptedException {
        while (condition.holds()) {
            screen.lines(log.newLines());
            showWaiting(state.read().map(ShopState::waitingFor).orElse(List.of()));
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        screen.lines(log.newLines());
        screen.clear();
    }

    private void showWaiting(List<String> names) {
        if (names.isEmpty()) {
            screen.clear();
        } else {
            screen.passing("%s  waiting for %s".formatted(watch.column(), String.join(", ", names)));
        }
    }
}
