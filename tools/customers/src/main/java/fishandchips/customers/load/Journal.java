package fishandchips.customers.load;

import fishandchips.customers.till.TillAnswer;
import fishandchips.customers.till.TillRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every attempt to a file, one JSON object a line, also of a run that is killed: before a till hears of an
 * attempt, its line has left this process; the line after it follows within {@link #LATEST}. Safe for any number of
 * threads.
 */
public final class Journal implements AutoCloseable {

    private static final Duration LATEST = Duration.ofMillis(50);
    private static final ObjectWriter LINES = JsonMapper.shared().writerFor(JournalLine.class);

    private final Run run;
    private final InstantSource clock;
    private final OutputStream file;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private final Thread flusher;

    /**
     * Begins a journal.
     *
     * @param file must not be there yet
     * @param header what its first line says: anything that has no property {@code key}
     */
    public Journal(Path file, Run run, Object header, InstantSource clock) throws IOException {
        this.run = run;
        this.clock = clock;
        this.file = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        append(JsonMapper.shared().writeValueAsBytes(header));
        flush();
        flusher = Thread.ofVirtual().name("journal").start(this::flushNowAndThen);
    }

    /** An attempt is about to be made. Returns when the journal has it, so that it survives this process. */
    void sent(TillRequest request, int attempt) throws IOException {
        var json = LINES.writeValueAsBytes(JournalLine.sent(run, clock.instant(), request, attempt));
        synchronized (this) {
            append(json);
            flush();
        }
    }

    /**
     * An attempt has been made.
     *
     * @param order what the customer knows of the order when this attempt has not placed it
     */
    void answered(TillRequest request, int attempt, TillAnswer answer, JournalLine.Known order) {
        append(LINES.writeValueAsBytes(JournalLine.answered(run, clock.instant(), request, attempt, answer, order)));
    }

    private synchronized void append(byte[] json) {
        waiting.writeBytes(json);
        waiting.write('\n');
    }

    private synchronized void flush() throws IOException {
        waiting.writeTo(file);
        waiting.reset();
    }

    private void flushNowAndThen() {
        try {
            while (true) {
                Thread.sleep(LATEST);
                flush();
            }
        } catch (IOException | InterruptedException _) {
            // the next attempt says so, or the journal ends
        }
    }

    @Override
    public void close() throws IOException {
        flusher.interrupt();
        try (file) {
            flush();
        }
    }
}
