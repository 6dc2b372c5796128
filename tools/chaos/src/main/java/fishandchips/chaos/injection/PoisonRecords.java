package fishandchips.chaos.injection;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.backends.ShopLog;
import fishandchips.backends.TestOrders;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portion;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records that no reader can use.
 *
 * @param topic onto which they come
 */
record PoisonRecords(Topic<?> topic) {

    private static final int SOME = 100;
    private static final int LARGE = 60_000;
    private static final int DEEP = 5_000;

    /** Pours it out. */
    Undo send(String kafka) {
        try (var log = new ShopLog(kafka)) {
            poison(log, key(), null);
            poison(log, null, "no key".getBytes(UTF_8));
            poison(log, key(), new byte[0]);
            poison(log, key(), filled(SOME, (byte) 0xFF));
            poison(log, key(), filled(LARGE, (byte) 'x'));
            poison(log, key(), filled(DEEP, (byte) '['));
            poison(log, key(), "{\"type\":\"order-eaten\",\"version\":99}".getBytes(UTF_8));
            poison(log, key(), ofAnotherType());
            poison(log, key(), ofAnotherOrder());
        }
        return Undo.NOTHING;
    }

    private void poison(ShopLog log, byte @Nullable [] key, byte @Nullable [] value) {
        log.write(topic.name(), key, value);
    }

    private static byte[] key() {
        return UUID.randomUUID().toString().getBytes(UTF_8);
    }

    private static byte[] filled(int count, byte with) {
        var bytes = new byte[count];
        Arrays.fill(bytes, with);
        return bytes;
    }

    /** An event that belongs onto another topic. */
    private byte[] ofAnotherType() {
        return topic.equals(Topics.READY) ? placed() : ready();
    }

    /** An event that is right but for its key. */
    private byte[] ofAnotherOrder() {
        return topic.equals(Topics.READY) ? ready() : placed();
    }

    private static byte[] placed() {
        return Topics.ORDERS.value(new OrderPlaced(TestOrders.anOrderOf(Portion.COD)));
    }

    private static byte[] ready() {
        return Topics.READY.value(new OrderReady(TestOrders.anOrderOf(Portion.COD), false, Instant.now()));
    }
}
