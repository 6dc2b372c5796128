package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFailedException;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.stations.StationKind;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Has more containers of a kind, or fewer, and shows how the partitions move, which can be seen from inside only. */
final class ContainerScaling {

    private final ShopFolder folder;
    private final Screen screen;
    private final Compose compose;

    ContainerScaling(ShopFolder folder, Screen screen, Compose compose) {
        this.folder = folder;
        this.screen = screen;
        this.compose = compose;
    }

    /** Returns when all is settled. */
    void run(StationKind kind, int count) throws Exception {
        var there = Containers.now(compose).insistOnOpen();
        screen.line(
                "%s: from %d to %d".formatted(kind.label(), there.stations(kind).size(), count));
        var watch = new Stopwatch();
        if (kind.reads().isPresent()) {
            showMoves(kind, count);
        } else {
            order(kind, count);
        }
        screen.line(watch.column() + "  done");
    }

    private void showMoves(StationKind kind, int count) throws Exception {
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            var moves = new Moves(background, () -> order(kind, count));
            var wish = "%s=%d".formatted(kind.label(), count);
            var exitCode = compose.run(
                    moves,
                    Map.of(),
                    "--progress",
                    "quiet",
                    "run",
                    "--rm",
                    "--no-deps",
                    "--no-TTY",
                    "auditor",
                    "settle",
                    wish);
            moves.checkSettled(exitCode);
        }
    }

    /** What the auditor sees. The order is given when it has begun to look. */
    private final class Moves implements Compose.Listener {

        private static final String FAILURE = "shop: ";

        private final ExecutorService background;
        private final Callable<Boolean> order;
        private @Nullable Future<Boolean> ordered;
        private String failure = "The partitions cannot be watched; ./shop --docker status shows who has which.";

        Moves(ExecutorService background, Callable<Boolean> order) {
            this.background = background;
            this.order = order;
        }

        @Override
        public void line(String line) {
            if (line.startsWith(FAILURE)) {
                failure = line.substring(FAILURE.length());
            } else {
                screen.line(line);
            }
            if (ordered == null) {
                ordered = background.submit(order);
            }
        }

        @Override
        public void tick() throws Exception {
            if (ordered != null && ordered.state() == Future.State.FAILED) {
                ordered.get();
            }
        }

        void checkSettled(int exitCode) throws Exception {
            if (ordered != null) {
                ordered.get();
            }
            if (exitCode != 0) {
                throw new ShopFailedException(failure);
            }
        }
    }

    private boolean order(StationKind kind, int count) throws Exception {
        try (var log = new DockerLog(folder, "scale")) {
            var complaints = new ComposeProgress(new Screen(log.writer(), false), new Stopwatch(), log.writer(), "");
            var exitCode = compose.run(
                    complaints,
                    Map.of(),
                    "--progress",
                    "plain",
                    "up",
                    "--detach",
                    "--no-recreate",
                    "--no-build",
                    "--no-deps",
                    "--wait",
                    "--scale",
                    "%s=%d".formatted(kind.label(), count),
                    kind.label());
            if (exitCode != 0) {
                throw log.failure("The %ss could not be scaled".formatted(kind.label()), complaints.last(), screen);
            }
            return true;
        }
    }
}
