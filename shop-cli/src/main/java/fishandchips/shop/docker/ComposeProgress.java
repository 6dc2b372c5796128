package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.Stopwatch;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Shows how containers come and go as compose tells it. Lines that it does not understand are only in the log. */
final class ComposeProgress implements Compose.Listener {

    private static final Pattern CONTAINER = Pattern.compile("\\s*Container (\\S+)\\s+(\\w+)\\s*");
    private static final Map<String, String> NEWS =
            Map.of("Healthy", "is ready", "Exited", "is done", "Stopped", "has stopped");

    private final Screen screen;
    private final Stopwatch watch;
    private final DockerLog log;
    private final String doing;
    private final Set<String> told = new HashSet<>();
    private final Set<String> waiting = new TreeSet<>();

    /**
     * Begins.
     *
     * @param doing what is done as long as compose waits for nothing in particular
     */
    ComposeProgress(Screen screen, Stopwatch watch, DockerLog log, String doing) {
        this.screen = screen;
        this.watch = watch;
        this.log = log;
        this.doing = doing;
    }

    @Override
    public void line(String line) {
        log.line(line);
        var container = CONTAINER.matcher(line);
        if (container.matches()) {
            tell(Container.knownAs(container.group(1)), container.group(2));
        }
    }

    private void tell(String name, String state) {
        var news = NEWS.get(state);
        if (state.equals("Waiting") || state.equals("Stopping")) {
            waiting.add(name);
        } else if (news != null) {
            waiting.remove(name);
            if (told.add(name)) {
                screen.line("%s  %s %s".formatted(watch.column(), name, news));
            }
        }
    }

    @Override
    public boolean tick() {
        var now = waiting.isEmpty() ? doing : "waiting for " + String.join(", ", waiting);
        screen.passing(watch.column() + "  " + now);
        return true;
    }
}
