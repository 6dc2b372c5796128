package fishandchips.statistician;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.OrderStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The index with a document of each order. It can be deleted at any time, by anybody: a statistician that has opened it notices that before anything
 * more counts as written. Safe for any number of threads and of statisticians.
 */
class StatisticsIndex {

    private static final String EMPTY_ID = "";

    private final OpenSearch openSearch;
    private final String name;
    private final Runnable openAgain;
    private final AtomicReference<String> id = new AtomicReference<>(EMPTY_ID);

    /**
     * An index that is not open.
     *
     * @param openAgain called once when the index that was opened is there no more
     */
    StatisticsIndex(OpenSearch openSearch, String name, Runnable openAgain) {
        this.openSearch = openSearch;
        this.name = name;
        this.openAgain = openAgain;
    }

    /** Opens the index; creates it when there is none. */
    void open() throws IOException, InterruptedException {
        var found = find();
        if (found.isEmpty()) {
            var created = openSearch.send("PUT", path(""), file("statistics-index.json"));
            found = find();
            if (found.isEmpty()) { // another statistician may have created it first, which is as good
                throw new IOException("OpenSearch does not create the index: " + created.reason());
            }
        }
        id.set(found.get());
    }

    /** A file with JSON for OpenSearch, such as {@code statistics-index.json} with the settings and the fields of the index. */
    static String file(String name) {
        try (var file = StatisticsIndex.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What names the index that is open, and no other that was or will be at its place; empty while none is open. */
    String id() {
        return id.get();
    }

    /** Whether it has been opened, and was there when last looked for. */
    boolean isOpen() {
        return !id.get().equals(EMPTY_ID);
    }

    /**
     * Writes what events tell, in one request.
     *
     * @return the reasons why OpenSearch refuses events, by their place in the list; all others are written
     * @throws IOException when it is not sure that they are written: all are to be written again
     */
    Map<Integer, String> write(List<? extends OrderStep> events) throws IOException, InterruptedException {
        if (events.isEmpty()) {
            return Map.of();
        }
        var lines = events.stream().map(DocumentUpdate::of).collect(Collectors.joining());
        var answer = openSearch.send("POST", path("/_bulk?timeout=10s"), lines);
        insistThatItIsThere();
        return BulkAnswer.refusals(answer.ok(), events.size());
    }

    /**
     * Looks whether the index that was opened is still there.
     *
     * @throws IOException when it is not, or when OpenSearch does not tell
     */
    void insistThatItIsThere() throws IOException, InterruptedException {
        var opened = id.get();
        if (!find().equals(Optional.of(opened))) {
            if (!opened.equals(EMPTY_ID) && id.compareAndSet(opened, EMPTY_ID)) {
                openAgain.run();
            }
            throw new IOException("The index %s was deleted or replaced".formatted(name));
        }
    }

    /**
     * Looks whether OpenSearch would write to the index. It does not when somebody has closed or blocked it, or when its disk is nearly full.
     *
     * @throws IOException when it would not, or when it does not tell
     */
    void insistThatItCanBeWritten() throws IOException, InterruptedException {
        var blocks = openSearch
                .send("GET", "/_cluster/state/blocks/" + name, "")
                .ok()
                .findValuesAsString("description");
        if (!blocks.isEmpty()) {
            throw new IOException("OpenSearch writes nothing to %s: %s".formatted(name, String.join(", ", blocks)));
        }
    }

    private Optional<String> find() throws IOException, InterruptedException {
        var answer = openSearch.send("GET", path("/_settings?filter_path=*.settings.index.uuid"), "");
        return answer.status() == 404
                ? Optional.empty()
                : answer.ok().findValuesAsString("uuid").stream().findFirst();
    }

    /** Answers a question about all that has been written. */
    JsonNode search(String question) throws IOException, InterruptedException {
        openSearch.send("POST", path("/_refresh"), "").ok();
        return openSearch.send("POST", path("/_search"), question).ok();
    }

    private String path(String end) {
        return "/" + name + end;
    }
}
