package fishandchips.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/** Finds a Redis to run: the machine's own when it is new enough, else the one that comes with the shop. */
final class RedisProgram {

    private static final int OLDEST = 7;
    private static final Pattern VERSION = Pattern.compile("\\bv=(\\d+)\\.");

    private RedisProgram() {}

    /**
     * The program for what is kept in a folder.
     *
     * @throws BackendFailedException when a newer Redis wrote it, which is no longer on the PATH
     */
    static Path forData(Path folder) throws IOException {
        var installed = Programs.onPath("redis-server").filter(RedisProgram::isNewEnough);
        if (installed.isPresent()) {
            return installed.get();
        }
        if (Files.exists(folder.resolve("appendonlydir"))) {
            throw new BackendFailedException(String.format(
                    Locale.ROOT,
                    "A Redis %d or newer wrote %s, and none is on the PATH: put it there, or open the shop with --fresh.",
                    OLDEST,
                    folder));
        }
        return unpackedTo(folder);
    }

    private static boolean isNewEnough(Path program) {
        try {
            var asked = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            try (var answer = asked.inputReader()) {
                return majorVersion(answer.readLine()) >= OLDEST;
            }
        } catch (IOException _) {
            return false;
        }
    }

    /** The 7 of {@code Redis server v=7.2.4 sha=…}; 0 when there is none. */
    static int majorVersion(@Nullable String answer) {
        return Optional.ofNullable(answer)
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group(1)))
                .orElse(0);
    }

    /**
     * Moved into place, so that neither a half of it nor a running one is ever written over.
     *
     * <p>Linux starts no program that a process may still write. A process that this JVM starts meanwhile inherits the file that it
     * unpacks, until that process has become another program. So {@code cp} makes the file that will be started.
     */
    private static Path unpackedTo(Path folder) throws IOException {
        var unpacking = Files.createDirectories(folder.resolve("unpacking"));
        var unpacked = ExecutableProvider.newJarResourceProvider(unpacking.toFile())
                .get()
                .toPath();
        var copy = unpacking.resolve("copy");
        var copying = new ProcessBuilder("cp", "-p", unpacked.toString(), copy.toString())
                .inheritIO()
                .start();
        if (copying.onExit().join().exitValue() != 0) {
            throw new BackendFailedException("cp could not copy %s to %s.".formatted(unpacked, copy));
        }
        return Files.move(copy, folder.resolve("redis-server"), StandardCopyOption.REPLACE_EXISTING);
    }
}
