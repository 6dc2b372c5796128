package fishandchips.fleet.supervisor;

import fishandchips.console.Screen;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenShop;
import fishandchips.fleet.open.ShopState;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Shows what the process that keeps the shop open writes to its log, and what it is waiting for. */
final class SupervisorLog {

    private static final long LOOK_EVERY_MILLIS = 100;

    private static final String FAILURE = "shop: ";

    private final ShopFolder folder;
    private final Screen screen;
    private final Tail log;
    private final Stopwatch watch = new Stopwatch();
    private String failure = "";

    /** Shows what is written from now on. */
    SupervisorLog(ShopFolder folder, Screen screen) throws IOException {
        this.folder = folder;
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
            showLines();
            showWaiting(OpenShop.lastState(folder).map(ShopState::waitingFor).orElse(List.of()));
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        showLines();
        screen.clear();
    }

    private void showLines() throws IOException {
        for (var line : log.newLines()) {
            if (line.startsWith(FAILURE)) {
                failure = line.substring(FAILURE.length());
            } else {
                screen.line(line);
            }
        }
    }

    /** What the process gave as the reason why it failed; nothing when it gave none. */
    String failure() {
        return failure;
    }

    private void showWaiting(List<String> names) {
        if (names.isEmpty()) {
            screen.clear();
        } else {
            screen.passing("%s  waiting for %s".formatted(watch.column(), String.join(", ", names)));
        }
    }
}
