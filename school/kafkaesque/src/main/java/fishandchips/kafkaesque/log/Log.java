package fishandchips.kafkaesque.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

/**
 * Events in the order in which they were appended, each with its offset. The newest are in memory. All of them are also in files, whose
 * oldest is deleted in the end: from then on the offsets of its events are gone. Safe for any number of threads.
 */
public final class Log implements AutoCloseable {

    private final Limits limits;
    private final LogFiles files;
    private final ArrayDeque<Event> memory = new ArrayDeque<>();

    /** Opens a partition's log, which is in the folder of its topic, with all events that are there. */
    public Log(Path folder, int partition, Limits limits) throws IOException {
        this.limits = limits;
        this.files = new LogFiles(folder, partition, limits);
        var first = Math.max(files.begin(), files.end() - limits.memory());
        files.read(first, limits.memory()).forEach(this::remember);
    }

    /** Appends events in this order. When this returns, the operating system has them. Returns the offset of the first. */
    public synchronized long append(List<Event> events) throws IOException {
        var first = files.end();
        files.append(events, this::remember);
        notifyAll();
        return first;
    }

    private void remember(Event event) {
        memory.addLast(event);
        if (memory.size() > limits.memory()) {
            memory.removeFirst();
        }
    }

    /**
     * The event with an offset. A negative number counts from the end: -1 is the latest event.
     *
     * @throws Refusal when it is gone, or not there yet
     */
    public synchronized Event get(long n) throws IOException {
        var offset = n < 0 ? end() + n : n;
        if (offset < 0 || offset >= end()) {
            throw new Refusal(404, "There is no event %s: there have been %s so far.", n, end());
        }
        return read(offset, 1).getFirst();
    }

    /** The oldest event that is still there. */
    public synchronized Event earliest() throws IOException {
        return get(begin());
    }

    /** The newest event. */
    public Event latest() throws IOException {
        return get(-1);
    }

    /**
     * The events from an offset on, from memory or from a file; none when there is no newer one.
     *
     * @throws Refusal when the first of them is gone
     */
    public synchronized List<Event> read(long from, int most) throws IOException {
        if (from < begin()) {
            throw new Refusal(410, "Offset %s is gone: the earliest that is there is %s.", from, begin());
        }
        var inMemory = end() - memory.size();
        return from < inMemory
                ? files.read(from, most)
                : memory.stream().skip(from - inMemory).limit(most).toList();
    }

    /**
     * The offset that a text means: a number, which counts from the end if it is negative, or {@code earliest}, or {@code end}.
     *
     * @throws Refusal when it means none
     */
    public synchronized long offset(String text) {
        return switch (text) {
            case "earliest" -> begin();
            case "end" -> end();
            default -> text.startsWith("-") ? Math.max(begin(), end() + number(text)) : number(text);
        };
    }

    /** The whole number in a text. */
    public static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new Refusal(400, "This is not a whole number: %s", text);
        }
    }

    /** Waits until there is an event with this offset, but not longer than so long. */
    public synchronized void await(long offset, Duration longest) throws InterruptedException {
        var until = System.nanoTime() + longest.toNanos();
        while (offset >= end() && System.nanoTime() < until) {
            wait(longest.toMillis());
        }
    }

    /** The offset of the oldest event that is still there. */
    public synchronized long begin() {
        return files.begin();
    }

    /** The offset that the next event gets. */
    public synchronized long end() {
        return files.end();
    }

    @Override
    public synchronized void close() throws IOException {
        files.close();
    }
}
