package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFailedException;
import fishandchips.shop.ShopFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All that Docker says while something is done, so that it can be read when that fails. */
final class DockerLog implements AutoCloseable {

    private final Path file;
    private final PrintWriter writer;

    /** Begins anew. */
    DockerLog(ShopFolder folder, String name) throws IOException {
        folder.make();
        file = folder.log("docker-" + name);
        writer = new PrintWriter(Files.newBufferedWriter(file), true);
    }

    PrintWriter writer() {
        return writer;
    }

    /** What to say when it has failed; shows how it ended. */
    ShopFailedException failure(String what, List<String> lastLines, Screen screen) {
        screen.lines(lastLines);
        return new ShopFailedException("%s; all that Docker said is in %s.".formatted(what, file));
    }

    @Override
    public void close() {
        writer.close();
    }
}
