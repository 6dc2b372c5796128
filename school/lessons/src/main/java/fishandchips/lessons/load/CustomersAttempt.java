package fishandchips.lessons.load;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the journals of simulated customers.
 *
 * @param orderId null when the customer could not know it
 * @param outcome {@code sent} before a till is asked; then {@code ok}, {@code failed} or {@code unknown}; null in the first line of a file
 * @param status what the till answered; null when it did not
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CustomersAttempt(
        @Nullable Instant at,
        @Nullable String orderId,
        @Nullable String outcome,
        @Nullable Integer status) {
    private static final ObjectReader LINE = JsonMapper.shared().readerFor(CustomersAttempt.class);
    private static final int UNAVAILABLE = 503;

    /**
     * All attempts after a moment, in the order of their times.
     *
     * @param folder where the journals are; there may be none
     */
    static List<CustomersAttempt> since(Instant begin, Path folder) throws IOException {
        var attempts = new ArrayList<CustomersAttempt>();
        for (var journal : journals(folder)) {
            if (Files.getLastModifiedTime(journal).toInstant().isBefore(begin)) {
                continue;
            }
            try (var lines = Files.lines(journal)) {
                lines.flatMap(line -> read(line).stream())
                        .filter(each -> each.outcome != null && each.time().isAfter(begin))
                        .forEach(attempts::add);
            }
        }
        attempts.sort(Comparator.comparing(CustomersAttempt::time));
        return attempts;
    }

    private static List<Path> journals(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
        }
    }

    /** Empty when it is torn, because its writer was killed. */
    private static Optional<CustomersAttempt> read(String line) {
        try {
            return Optional.ofNullable(LINE.readValue(line));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    Instant time() {
        return at == null ? Instant.EPOCH : at;
    }

    boolean isAccepted() {
        return "ok".equals(outcome);
    }

    /** Whether the till has refused the order, and has certainly not sent it to Kafka. */
    boolean isRefused() {
        return "failed".equals(outcome) && status != null && status == UNAVAILABLE;
    }
}
