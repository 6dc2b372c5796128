package fishandchips.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder for one run of tests, among those of other runs. A run that was killed could not clear up after itself, so
 * the next one does it.
 */
final class RunFolder {

    private static final String LOCK = "run.lock";

    private final Path path;
    private final FolderLock lock;

    private RunFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Clears up after runs that were killed, and makes a folder for this one. */
    static RunFolder in(Path allRuns) throws IOException {
        Files.createDirectories(allRuns);
        try (var _ = FolderLock.await(allRuns.resolve(LOCK))) {
            for (var each : runs(allRuns)) {
                clearIfAbandoned(each);
            }
            var path = Files.createTempDirectory(allRuns, "run-");
            return new RunFolder(path, FolderLock.claim(path.resolve(LOCK)).orElseThrow());
        }
    }

    private static List<Path> runs(Path allRuns) throws IOException {
        try (var all = Files.list(allRuns)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static void clearIfAbandoned(Path run) throws IOException {
        var lock = FolderLock.claim(run.resolve(LOCK));
        if (lock.isPresent()) {
            new RunFolder(run, lock.get()).clear();
        }
    }

    /** Where the backends of this run keep their files. */
    Path path() {
        return path;
    }

    /** Ends what still runs there, and removes it. */
    void clear() throws IOException {
        try (lock) {
            for (var kind : Kind.values()) {
                LeftOver.end(kind, path);
            }
            new FolderTree(path).delete();
        }
    }
}
