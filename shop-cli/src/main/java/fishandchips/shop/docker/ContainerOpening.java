package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFailedException;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.WrongUseException;
import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.stations.StationKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The way to a shop in containers: images are built, then containers started, the backends before the stations. */
final class ContainerOpening {

    private static final Pattern PORT_TAKEN =
            Pattern.compile("port is already allocated|address already in use|ports are (?:not available|allocated)");

    /** Longer than a first start takes on a slow machine. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final ShopFolder folder;
    private final Screen screen;
    private final Compose compose;
    private final Stopwatch watch = new Stopwatch();

    ContainerOpening(ShopFolder folder, Screen screen, Compose compose) {
        this.folder = folder;
        this.screen = screen;
        this.compose = compose;
    }

    /** Returns when every station is ready. */
    void run(OpenSettings settings) throws Exception {
        if (Containers.now(compose).isOpen()) {
            throw new WrongUseException("The shop is open in Docker already; close it with ./shop --docker close.");
        }
        if (settings.fresh()) {
            compose.ask("--profile", "*", "down", "--volumes", "--remove-orphans");
        }
        build();
        start(settings);
        say("the shop is open");
        var there = Containers.now(compose);
        Door.WINDOW.of(there).forEach(board -> say("  boards  " + board.address("/")));
        Door.DOOR.of(there).forEach(till -> say("  tills   " + till.address("/")));
        say("  logs    ./shop --docker logs STATION");
    }

    private void say(String sentence) {
        screen.line(watch.column() + "  " + sentence);
    }

    private void build() throws Exception {
        try (var log = new DockerLog(folder, "build")) {
            var progress = new ComposeProgress(screen, watch, log, "building the images");
            if (compose.run(progress, Map.of(), "--profile", "*", "--progress", "plain", "build") != 0) {
                throw log.failure("The images could not be built", screen);
            }
        }
        say("the images are built");
    }

    private void start(OpenSettings settings) throws Exception {
        try (var log = new DockerLog(folder, "open")) {
            var progress = new ComposeProgress(screen, watch, log, "making the containers");
            var exitCode = compose.run(progress, Door.settings(settings), up(settings));
            if (exitCode != 0) {
                compose.run(log::note, Map.of(), "--profile", "*", "logs", "--no-color", "--tail", "100");
                throw reason(log);
            }
        }
    }

    private static String[] up(OpenSettings settings) {
        var command = new ArrayList<>(List.of("--progress", "plain", "up", "--detach", "--no-build", "--wait"));
        command.addAll(List.of("--wait-timeout", String.valueOf(LIMIT.toSeconds())));
        for (var kind : StationKind.values()) {
            scale(kind.label(), settings.counts().getOrDefault(kind, 0), command);
        }
        Door.counts(settings).forEach((service, count) -> scale(service, count, command));
        return command.toArray(String[]::new);
    }

    private static void scale(String service, int count, List<String> command) {
        command.addAll(List.of("--scale", String.format(Locale.ROOT, "%s=%d", service, count)));
    }

    private ShopFailedException reason(DockerLog log) throws Exception {
        if (log.endsWith(PORT_TAKEN)) {
            return new ShopFailedException("A port where a door should be is taken: free it, or choose another with %s."
                    .formatted(Door.otherPorts()));
        }
        return log.failure("The shop could not be opened" + becauseOf(Containers.now(compose)), screen);
    }

    private static String becauseOf(Containers there) {
        var notReady = there.all().stream()
                .filter(container -> container.station().isPresent() && !container.isReady())
                .map(Container::knownAs)
                .collect(Collectors.joining(", "));
        return notReady.isEmpty() ? "" : ", for these are not ready: " + notReady;
    }
}
