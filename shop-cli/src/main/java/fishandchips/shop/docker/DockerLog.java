package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFailedException;
import fishandchips.shop.ShopFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** All that Docker says while something is done, so that it can be read when that fails. Used by one thread at a time. */
final class DockerLog implements Compose.Listener, AutoCloseable {

    private static final int LAST = 12;
    private static final Pattern ROUTINE = Pattern.compile("\\s*(Container|Network|Volume) .*");

    private final Path file;
    private final PrintWriter writer;
    private final Deque<String> last = new ArrayDeque<>();

    /** Begins anew. */
    DockerLog(ShopFolder folder, String name) throws IOException {
        folder.make();
        file = folder.log("docker-" + name);
        writer = new PrintWriter(Files.newBufferedWriter(file), true);
    }

    @Override
    public void line(String line) {
        writer.println(line);
        if (!ROUTINE.matcher(line).matches()) {
            last.add(line);
            if (last.size() > LAST) {
                last.removeFirst();
            }
        }
    }

    /** Notes what nobody needs to be shown. */
    void note(String line) {
        writer.println(line);
    }

    /** Whether some of the last lines, besides those that tell of containers coming and going, has this in it. */
    boolean endsWith(Pattern what) {
        return last.stream().anyMatch(what.asPredicate());
    }

    /** What to say when it has failed; shows the last lines. */
    ShopFailedException failure(String what, Screen screen) {
        last.forEach(screen::line);
        return new ShopFailedException("%s; all that Docker said is in %s.".formatted(what, file));
    }

    @Override
    public void close() {
        writer.close();
    }
}
