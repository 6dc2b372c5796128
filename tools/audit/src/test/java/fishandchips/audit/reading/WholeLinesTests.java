package fishandchips.audit.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WholeLinesTests {

    private long position;

    private List<String> lines(String text, long from) throws IOException {
        try (var lines = new WholeLines(new ByteArrayInputStream(text.getBytes(UTF_8)), from)) {
            var all = new ArrayList<String>();
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                all.add(new String(line.get(), UTF_8));
            }
            position = lines.position();
            return all;
        }
    }

    @Test
    void leavesALineThatIsNotWrittenToItsEndForLater() throws Exception {
        assertThat(lines("cod\n\nchi", 0)).containsExactly("cod", "");
        assertThat(lines("cod\n\nchips\n", position)).containsExactly("chips");
    }

    @Test
    void readsLinesThatAreLongerThanABlockAndLinesAcrossBlocks() throws Exception {
        var written = new ArrayList<>(IntStream.range(0, 20_000)
                .mapToObj(i -> String.format(Locale.ROOT, "order %d", i))
                .toList());
        written.add(7, "x".repeat(200_000));

        assertThat(lines(String.join("\n", written) + "\n", 0)).isEqualTo(written);
    }

    @Test
    void findsNothingInAnEmptyFile() throws Exception {
        assertThat(lines("", 0)).isEmpty();
        assertThat(position).isZero();
    }
}
