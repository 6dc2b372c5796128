package fishandchips.audit.reading;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fishandchips.audit.trail.Attempts;
import fishandchips.audit.trail.Trails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the customers' journals, and goes on later where it stopped. A line that is not written to its end yet, or never
 * will be since its writer was killed, is left for later.
 */
final class JournalsReader {

    /**
     * A line of a journal, as far as it matters here.
     *
     * @param orderId null when the customer could not know it, as where tills take no keys
     * @param outcome {@code sent} before a till is asked; then {@code ok}, {@code failed} when this attempt has placed no order, or
     *     {@code unknown}
     * @param order {@code unknown} when another request with the same key may have placed the order; null when no other has the key
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record JournalLine(
            @Nullable UUID orderId,
            @Nullable String outcome,
            @Nullable String order) {}

    private static final ObjectReader LINE = JsonMapper.shared().readerFor(JournalLine.class);

    private final Map<Path, Long> readUpTo = new HashMap<>();
    private final Path folder;
    private final Trails trails;

    JournalsReader(Path folder, Trails trails) {
        this.folder = folder;
        this.trails = trails;
    }

    /** Reads what has come since the last time, in all files that are there by now. */
    void readOn() throws IOException {
        for (var journal : journals()) {
            readOn(journal);
        }
    }

    private List<Path> journals() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
        }
    }

    private void readOn(Path journal) throws IOException {
        var from = readUpTo.getOrDefault(journal, 0L);
        try (var in = new WholeLines(Files.newInputStream(journal), from)) {
            for (var line = in.next(); line.isPresent(); line = in.next()) {
                enter(line.get());
            }
            readUpTo.put(journal, in.position());
        }
    }

    private void enter(byte[] json) {
        try {
            JournalLine line = LINE.readValue(json);
            if (line != null && line.outcome() != null) {
                enter(line.orderId(), line.outcome(), "unknown".equals(line.order()));
            }
        } catch (JacksonException _) {
            // torn by a crash, with the next line behind it: its attempt has no outcome, and counts as unknown
        }
    }

    private void enter(@Nullable UUID orderId, String outcome, boolean perhapsTakenElsewhere) {
        if (orderId == null) {
            enterNameless(outcome);
            return;
        }
        switch (outcome) {
            case "sent" -> trails.tell(orderId, Attempts::sent);
            case "ok" -> trails.tell(orderId, Attempts::acknowledged);
            case "failed" ->
                trails.tell(
                        orderId, perhapsTakenElsewhere ? Attempts::failedAndPerhapsTakenElsewhere : Attempts::failed);
            default -> {} // unknown: asked, and not answered
        }
    }

    /** The line {@code ok} has the id. */
    private void enterNameless(String outcome) {
        switch (outcome) {
            case "sent" -> trails.tellOfNameless();
            case "failed" -> trails.tellOfNamelessFailure();
            default -> {}
        }
    }
}
