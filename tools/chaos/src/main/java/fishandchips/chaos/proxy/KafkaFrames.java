package fishandchips.chaos.proxy;

import java.nio.ByteBuffer;
import java.util.function.Predicate;

/**
 * Splits one direction of a connection with Kafka into frames. A frame is a length of four bytes, and that many bytes.
 * Shows the head of each frame as soon as it is complete. Used by one thread.
 */
final class KafkaFrames {

    private static final int LENGTH = 4;

    private final ByteBuffer head;
    private final Predicate<ByteBuffer> passes;
    private long rest;

    /**
     * Begins with the first byte of a connection.
     *
     * @param headBytes how many bytes after the length tell what a frame is; no frame is shorter
     * @param passes whether a frame may pass, by these bytes
     */
    KafkaFrames(int headBytes, Predicate<ByteBuffer> passes) {
        this.head = ByteBuffer.allocate(LENGTH + headBytes);
        this.passes = passes;
    }

    /** How many of the next bytes may pass: all, or those before it became clear that a frame may not. */
    int passing(byte[] bytes, int count) {
        var at = 0;
        while (at < count) {
            if (rest > 0) {
                var skipped = (int) Math.min(rest, count - at);
                rest -= skipped;
                at += skipped;
            } else {
                head.put(bytes[at]);
                at++;
                if (!head.hasRemaining() && !endsHead()) {
                    return Math.max(0, at - head.capacity());
                }
            }
        }
        return count;
    }

    private boolean endsHead() {
        head.flip();
        rest = head.getInt() + (long) LENGTH - head.capacity();
        var may = passes.test(head.slice());
        head.clear();
        return may;
    }
}
