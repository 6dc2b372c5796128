package fishandchips.shop.records;

import static fishandchips.shop.records.TestRecords.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link RecordText}. */
class RecordTextTests {

    @Test
    void showsWhereARecordLiesAndAllThatItHas() {
        var record = TestRecords.record(bytes("0199"), bytes("{\"type\":\"order-placed\"}"));
        record.headers().add("traceparent", bytes("00-4bf9")).add("empty", null);

        assertThat(RecordText.of(record))
                .containsExactly(
                        "partition 3  offset 17  1970-01-01T00:00:01.000Z",
                        "  key     0199",
                        "  header  traceparent=00-4bf9",
                        "  header  empty=(null)",
                        "  value   {\"type\":\"order-placed\"}");
    }

    @Test
    void showsJsonOnOneLine() {
        assertThat(value(bytes("{\n  \"portion\" : \"cod\",\r\n\t\"count\" : 2\n}\n")))
                .isEqualTo("{ \"portion\" : \"cod\", \"count\" : 2 }");
    }

    @Test
    void showsExactlyWhatIsNotJson() {
        assertThat(value(bytes("{\"portion\":\n"))).isEqualTo("{\"portion\":\\x0a");
    }

    @Test
    void tellsNothingFromEmpty() {
        assertThat(value(null)).isEqualTo("(null)");
        assertThat(value(new byte[0])).isEqualTo("(empty)");
    }

    @Test
    void sendsNothingToTheTerminalThatSteersIt() {
        var record = TestRecords.record(bytes("\u001b[2J"), bytes("{\"to\":\"\u202e\u009b31m\"}"));
        record.headers().add("\u0007", bytes("\u001b]0;"));

        assertThat(RecordText.of(record))
                .endsWith("  key     \\x1b[2J", "  header  \\x07=\\x1b]0;", "  value   {\"to\":\"\\u{202e}\\x9b31m\"}");
    }

    @Test
    void showsBytesThatAreNoText() {
        assertThat(value(new byte[] {0, (byte) 0xff, 0x1b})).isEqualTo("(binary, 3 bytes: 00ff1b)");
    }

    @Test
    void cutsBytesThatAreNoText() {
        var bytes = new byte[65];
        Arrays.fill(bytes, (byte) 0xff);

        assertThat(value(bytes)).isEqualTo("(binary, 65 bytes: " + "ff".repeat(64) + "…)");
    }

    private static String value(byte @Nullable [] value) {
        return RecordText.of(TestRecords.record(null, value)).getLast().substring("  value   ".length());
    }
}
