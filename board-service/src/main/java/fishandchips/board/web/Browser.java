package fishandchips.board.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A browser that looks at a board. What waits for it is bounded: one that is too slow is let go, and may come back. */
class Browser {

    /** How many events may wait. */
    static final int ROOM = 128;

    private static final int QUIET_SECONDS = 5;
    private static final byte[] STILL_HERE = ":\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {};

    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(ROOM);
    private volatile boolean gone;

    Browser(Collection<byte[]> first) {
        waiting.addAll(first);
    }

    /** Passes an event on without ever waiting. Returns whether there was room for it. */
    boolean offer(byte[] event) {
        return !gone && waiting.offer(event);
    }

    /** It gets nothing more. */
    void drop() {
        gone = true;
        waiting.clear();
        waiting.add(NOTHING);
    }

    /** Writes the events that come, until the browser leaves or is let go. */
    void serve(OutputStream out) throws IOException {
        try {
            while (!gone) {
                var event = waiting.poll(QUIET_SECONDS, TimeUnit.SECONDS);
                out.write(event == null ? STILL_HERE : event);
                for (event = waiting.poll(); event != null; event = waiting.poll()) {
                    out.write(event);
                }
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
