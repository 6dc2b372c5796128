package fishandchips.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process for the next start. The lines are those of PostgreSQL's own {@code postmaster.pid}:
 * the process id, the folder, and when it started in seconds since 1970.
 */
record PidFile(Path path) {

    /** A process id is used again some day, but hardly with the same start. Clocks are read twice, and rounded. */
    private static final Duration SAME_START = Duration.ofSeconds(3);

    /** Where a backend's is, which need not exist. */
    static PidFile of(Kind kind, Path data) {
        return new PidFile(
                kind == Kind.POSTGRES
                        ? data.resolve(kind.file()).resolve("postmaster.pid") // PostgreSQL writes it itself
                        : data.resolve(kind.file() + ".pid"));
    }

    void write(ProcessHandle process) throws IOException {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        Files.write(
                path,
                List.of(
                        String.valueOf(process.pid()),
                        String.valueOf(path.getParent()),
                        String.valueOf(started.getEpochSecond())));
    }

    /** The process that was remembered, if it still runs. Never one that merely has its id. */
    Optional<ProcessHandle> process() throws IOException {
        try {
            var lines = Files.readAllLines(path);
            if (lines.size() < 3) {
                return Optional.empty();
            }
            var started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> startedAt(process, started));
        } catch (NoSuchFileException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant instant) {
        return process.info()
                .startInstant()
                .filter(start -> Duration.between(start, instant).abs().compareTo(SAME_START) < 0)
                .isPresent();
    }
}
