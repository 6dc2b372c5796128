package fishandchips.shop.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.console.SafeText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What people are shown of a record. Nothing in it is trusted. */
final class RecordText {

    private static final int MOST_BYTES = 64;
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\t\\n\\r]\\s*");
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private RecordText() {}

    /** A line for where it lies and since when, one for the key, one for each header, and one for the value. */
    static List<String> of(ConsumerRecord<byte[], byte[]> record) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "partition %d  offset %d  %s",
                record.partition(),
                record.offset(),
                TIME.format(Instant.ofEpochMilli(record.timestamp()))));
        lines.add("  key     " + text(record.key()));
        record.headers()
                .forEach(header ->
                        lines.add("  header  %s=%s".formatted(SafeText.whole(header.key()), text(header.value()))));
        lines.add("  value   " + text(record.value()));
        return lines;
    }

    private static String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "(null)";
        }
        if (bytes.length == 0) {
            return "(empty)";
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return SafeText.whole(
                    isJson(text) ? LINE_BREAK.matcher(text.strip()).replaceAll(" ") : text);
        } catch (CharacterCodingException _) {
            return binary(bytes);
        }
    }

    /** In JSON, line breaks mean nothing: within a string, they are written out already. */
    private static boolean isJson(String text) {
        try {
            JsonMapper.shared().readTree(text);
            return true;
        } catch (JacksonException _) {
            return false;
        }
    }

    private static String binary(byte[] bytes) {
        var hex = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, MOST_BYTES));
        return String.format(
                Locale.ROOT, "(binary, %d bytes: %s%s)", bytes.length, hex, bytes.length > MOST_BYTES ? "…" : "");
    }
}
