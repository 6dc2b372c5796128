package fishandchips.lessons.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unit tests for {@link CustomersAttempt}. */
class CustomersAttemptTests {

    private static final Instant BEGIN = Instant.parse("2026-11-30T18:00:00Z");

    @TempDir
    private Path journals;

    @Test
    void readsAllJournalsSinceTheLessonBeganInTheOrderOfTime() throws IOException {
        write(
                "later.jsonl",
                "{\"seed\":7}",
                line(3, "order-2", "failed", ",\"status\":503"),
                "{\"run\":\"torn by a cra");
        write("earlier.jsonl", line(-1, "order-0", "ok", ""), line(1, "order-1", "ok", ",\"status\":202"));
        write("notes.txt", line(2, "order-9", "ok", ""));

        var attempts = CustomersAttempt.since(BEGIN, journals);

        assertThat(attempts).extracting(CustomersAttempt::orderId).containsExactly("order-1", "order-2");
        assertThat(attempts).extracting(CustomersAttempt::isAccepted).containsExactly(true, false);
        assertThat(attempts).extracting(CustomersAttempt::isRefused).containsExactly(false, true);
    }

    @Test
    void findsNoneWithoutJournals() throws IOException {
        assertThat(CustomersAttempt.since(BEGIN, journals.resolve("none"))).isEmpty();
    }

    private void write(String name, String... lines) throws IOException {
        Files.setLastModifiedTime(
                Files.write(journals.resolve(name), List.of(lines)), FileTime.from(BEGIN.plusSeconds(9)));
    }

    private static String line(int second, String order, String outcome, String status) {
        return "{\"at\":\"%s\",\"orderId\":\"%s\",\"attempt\":1,\"outcome\":\"%s\"%s}"
                .formatted(BEGIN.plusSeconds(second), order, outcome, status);
    }
}
