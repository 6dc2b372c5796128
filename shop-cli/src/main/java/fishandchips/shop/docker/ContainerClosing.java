package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.Stopwatch;
import java.util.Map;

/** Stops and removes all containers, and keeps what they have written down. */
final class ContainerClosing {

    private final ShopFolder folder;
    private final Screen screen;
    private final Compose compose;
    private final Stopwatch watch = new Stopwatch();

    ContainerClosing(ShopFolder folder, Screen screen, Compose compose) {
        this.folder = folder;
        this.screen = screen;
        this.compose = compose;
    }

    /**
     * Returns when all are gone.
     *
     * @throws fishandchips.shop.WrongUseException when there are none
     */
    void run() throws Exception {
        if (Containers.now(compose).all().isEmpty()) {
            throw Containers.notOpen();
        }
        try (var log = new DockerLog(folder, "close")) {
            var progress = new ComposeProgress(screen, watch, log, "closing");
            if (compose.run(progress, Map.of(), "--profile", "*", "--progress", "plain", "down") != 0) {
                throw log.failure("The shop could not be closed", screen);
            }
        }
        screen.line("The shop is closed, after %s. Docker keeps its data for the next time.".formatted(watch.text()));
    }
}
