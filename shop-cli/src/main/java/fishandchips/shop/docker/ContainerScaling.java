package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.stations.StationKind;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;

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
        var there = Containers.now(compose).insistOnOpen().stations(kind).size();
        screen.line(String.format(Locale.ROOT, "%s: from %d to %d", kind.label(), there, count));
        var watch = new Stopwatch();
        try (var log = new DockerLog(folder, "scale")) {
            var wish = String.format(Locale.ROOT, "%s=%d", kind.label(), count);
            var scaled = kind.reads().isPresent() ? showMoves(wish, kind, log) : up(wish, kind, log);
            if (!scaled) {
                throw log.failure("%s could not be had".formatted(wish), screen);
            }
        }
        screen.line(watch.column() + "  done");
    }

    private boolean showMoves(String wish, StationKind kind, DockerLog log) throws Exception {
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            var moves = new Moves(screen, () -> background.submit(() -> up(wish, kind, log)));
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
            return moves.end(exitCode);
        }
    }

    /** Touches no station of another kind; whether it succeeded. */
    private boolean up(String wish, StationKind kind, DockerLog log) throws Exception {
        return compose.run(
                        log,
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
                        wish,
                        kind.label())
                == 0;
    }
}
