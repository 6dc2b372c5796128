package fishandchips.fleet;

import fishandchips.console.Stopwatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that can be found again, also by another run of the command.
 *
 * @param started when it was started, which tells it from a later process that was given the same pid
 */
public record ProcessId(long pid, Instant started) {

    /** Systems reckon the start from their uptime, and so differ a little each time. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), startOf(process));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** The process, as long as it runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(process -> process.isAlive()
                        && Duration.between(startOf(process), started).abs().compareTo(TOLERANCE) <= 0);
    }

    /**
     * Ends it: kindly first, and by force when it takes longer than {@code patience}. Returns when it is gone, or when
     * even force has not helped for as long; whether it was there at all.
     */
    public boolean end(Duration patience) throws InterruptedException {
        var process = find();
        if (process.isEmpty()) {
            return false;
        }
        process.get().destroy();
        var waited = new Stopwatch();
        while (find().isPresent() && !waited.isPast(patience.multipliedBy(2))) {
            if (waited.isPast(patience)) {
                process.get().destroyForcibly();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }
}
