package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.Stopwatch;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shows what becomes of the containers of an open shop. */
final class ContainerWatch {

    private static final long LOOK_EVERY_SECONDS = 2;

    private final Compose compose;
    private final Screen screen;
    private final Stopwatch watch = new Stopwatch();
    private Map<String, String> seen = Map.of();

    ContainerWatch(Compose compose, Screen screen) {
        this.compose = compose;
        this.screen = screen;
    }

    /** Returns when the shop is closed, or when it shall be; whether it shall be. */
    boolean showUntil(CountDownLatch closing) throws Exception {
        seen = states();
        while (!closing.await(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
            var now = states();
            if (now.isEmpty()) {
                return false;
            }
            now.forEach(this::show);
            seen.keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> show(name, "has stopped"));
            seen = now;
        }
        return true;
    }

    private void show(String name, String state) {
        if (!state.equals(seen.get(name))) {
            screen.line("%s  %s %s".formatted(watch.column(), name, state));
        }
    }

    private Map<String, String> states() throws Exception {
        var states = new TreeMap<String, String>();
        for (var container : Containers.now(compose).all()) {
            states.put(container.knownAs(), state(container));
        }
        return states;
    }

    private static String state(Container container) {
        if (container.isReady()) {
            return "is ready";
        }
        return container.isRunning() ? "is not ready" : "does not run (%s)".formatted(container.state());
    }
}
