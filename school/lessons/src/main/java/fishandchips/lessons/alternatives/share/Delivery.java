package fishandchips.lessons.alternatives.share;

import fishandchips.lessons.course.LogRecord;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.AcknowledgeType;

/**
 * An order that a share group gave to a preparer, and how that went. It is a record on the lesson's topic {@code ready}.
 *
 * @param order the order's key, such as {@code 2-7}: the seventh of the second run
 * @param count how often Kafka had delivered this order, with this time
 */
record Delivery(String order, String preparer, AcknowledgeType how, int count) {

    private static final Pattern FORM = Pattern.compile("(accept|release|reject) by ([a-z]+), delivery ([0-9]{1,5})");

    /** The value of its record. */
    String value() {
        return String.format(Locale.ROOT, "%s by %s, delivery %d", how, preparer, count);
    }

    /** Reads a record; empty when it is something else. */
    static Optional<Delivery> of(LogRecord record) {
        var form = FORM.matcher(Objects.requireNonNullElse(record.value(), ""));
        return form.matches() && record.key() != null
                ? Optional.of(new Delivery(
                        record.key(),
                        form.group(2),
                        AcknowledgeType.valueOf(form.group(1).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    boolean isAccepted() {
        return how == AcknowledgeType.ACCEPT;
    }
}
