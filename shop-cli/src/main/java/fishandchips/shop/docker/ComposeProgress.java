package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.Stopwatch;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Shows how containers come and go as compose tells it, and keeps all that it says in a log. */
final class ComposeProgress implements Compose.Listener {

    private static final int LAST = 12;
    private static final Pattern LINE = Pattern.compile("\\s*Container (\\S+)\\s+(\\w+)\\s*");
    private static final Map<String, String> NEWS =
            Map.of("Healthy", "is ready", "Exited", "is done", "Stopped", "has stopped");

    private final Screen screen;
    private final Stopwatch watch;
    private final PrintWriter log;
    private final Set<String> told = new HashSet<>();
    private final Set<String> waiting = new TreeSet<>();
    private final Deque<String> last = new ArrayDeque<>();

    private final String doing;

    /**
     * Begins.
     *
     * @param doing what is done as long as compose waits for nothing in particular
     */
    ComposeProgress(Screen screen, Stopwatch watch, PrintWriter log, String doing) {
        this.screen = screen;
        this.watch = watch;
        this.log = log;
        this.doing = doing;
    }

    @Override
    public void line(String line) {
        log.println(line);
        log.flush();
        var container = LINE.matcher(line);
        if (container.matches()) {
            tell(Container.knownAs(container.group(1)), container.group(2));
        } else {
            remember(line);
        }
    }

    private void remember(String line) {
        last.add(line);
        if (last.size() > LAST) {
            last.removeFirst();
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
    public void tick() {
        var now = waiting.isEmpty() ? doing : "waiting for " + String.join(", ", waiting);
        screen.passing(watch.column() + "  " + now);
    }

    /** The last lines that tell of more than a container that comes or goes. */
    List<String> last() {
        return List.copyOf(last);
    }
}
