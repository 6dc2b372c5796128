package fishandchips.kafkaesque.topics;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The hash function by which clients of Kafka choose a partition: MurmurHash 2 of Austin Appleby. */
final class Murmur2 {

    private static final int SEED = 0x9747b28c;
    private static final int FACTOR = 0x5bd1e995;
    private static final int SHIFT = 24;

    private Murmur2() {}

    static int hash(byte[] bytes) {
        var rest = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var hash = SEED ^ bytes.length;
        while (rest.remaining() >= Integer.BYTES) {
            var word = rest.getInt() * FACTOR;
            hash = hash * FACTOR ^ (word ^ word >>> SHIFT) * FACTOR;
        }
        if (rest.hasRemaining()) {
            hash = (hash ^ littleEndian(rest)) * FACTOR;
        }
        hash = (hash ^ hash >>> 13) * FACTOR;
        return hash ^ hash >>> 15;
    }

    private static int littleEndian(ByteBuffer rest) {
        var number = 0;
        for (var shift = 0; rest.hasRemaining(); shift += Byte.SIZE) {
            number |= (rest.get() & 0xff) << shift;
        }
        return number;
    }
}
