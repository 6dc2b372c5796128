package fishandchips.station.exactlyonce;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code bad-records.txt}.
 *
 * @param expected what the reason has to say; {@code served} for a record that is sound
 * @param order the order that it may be about
 */
record BadRecord(String expected, String fault, Order order, ProducerRecord<byte[], byte[]> record) {

    private static final Pattern REPEATED = Pattern.compile("@\\{(.*?)\\*(\\d+)}");
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

    /** All of them, each about an order of its own. */
    static Stream<BadRecord> all() {
        return read("/bad-records.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(BadRecord::parse);
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(BadRecord.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadRecord parse(String line) {
        var parts = line.split("\\|", -1);
        var order = anOrderOf(COD);
        var record = new ProducerRecord<byte[], byte[]>(
                "orders", bytes(parts[2].strip(), order), bytes(parts[3].strip(), order));
        for (var header : parts[4].strip().split(", ", -1)) {
            if (!header.isEmpty()) {
                var named = header.split("=", 2);
                record.headers().add(named[0], named[1].getBytes(ISO_8859_1));
            }
        }
        return new BadRecord(parts[0].strip(), parts[1].strip(), order, record);
    }

    private static byte @Nullable [] bytes(String text, Order order) {
        if (text.equals("-")) {
            return null;
        }
        var placed = new String(Topics.ORDERS.value(new OrderPlaced(order)), ISO_8859_1);
        var ready = new String(Topics.READY.value(new OrderReady(order, false, Instant.EPOCH)), ISO_8859_1);
        var whole = text.replace("{id}", order.orderId().toString())
                .replace("{placed}", placed)
                .replace("{ready}", ready);
        return signs(repeated(whole)).getBytes(ISO_8859_1);
    }

    private static String repeated(String text) {
        return REPEATED.matcher(text)
                .replaceAll(some -> Matcher.quoteReplacement(some.group(1).repeat(Integer.parseInt(some.group(2)))));
    }

    private static String signs(String text) {
        return BYTE.matcher(text)
                .replaceAll(one -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(one.group(1), 16))));
    }

    boolean isSound() {
        return expected.equals("served");
    }
}
