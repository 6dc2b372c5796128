package fishandchips.statistician;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An OpenSearch with one index at the most, which says of each item what it is told to say. */
final class PaperOpenSearch extends OpenSearch {

    /** The id of the index; null when there is none. */
    @Nullable
    String index;

    boolean away;

    /** Why it writes nothing; null when it does. */
    @Nullable
    String block;

    /** The ids that indices get when they are created. */
    final Deque<String> ids = new ArrayDeque<>(List.of("first", "second"));

    /** The statuses of the items of the next bulk. */
    List<Integer> statuses = List.of();

    String errorType = "some_exception";

    final List<String> bulks = new ArrayList<>();

    /** Done when a bulk has been written, before it is answered. */
    Runnable afterBulk = () -> {};

    PaperOpenSearch() {
        super(URI.create("http://127.0.0.1:9"), Duration.ofSeconds(1));
    }

    @Override
    Answer send(String method, String path, String body) throws IOException {
        if (away) {
            throw new IOException("Connection refused");
        }
        return switch (method + " " + path.replaceFirst("\\?.*", "")) {
            case "GET /statistics/_settings" ->
                index == null
                        ? answer(404, "{}")
                        : answer(200, "{\"statistics\":{\"settings\":{\"index\":{\"uuid\":\"%s\"}}}}".formatted(index));
            case "PUT /statistics" -> {
                index = ids.pop();
                yield answer(200, "{\"acknowledged\":true}");
            }
            case "POST /statistics/_bulk" -> {
                bulks.add(body);
                afterBulk.run();
                yield answer(200, "{\"errors\":true,\"items\":[%s]}".formatted(items()));
            }
            case "GET /_cluster/state/blocks/statistics" ->
                answer(
                        200,
                        block == null
                                ? "{\"blocks\":{}}"
                                : "{\"blocks\":{\"indices\":{\"statistics\":{\"8\":{\"description\":\"%s\"}}}}}"
                                        .formatted(block));
            default -> throw new IllegalArgumentException(method + " " + path);
        };
    }

    private String items() {
        return String.join(
                ",",
                statuses.stream()
                        .map(status ->
                                "{\"update\":{\"status\":%s,\"error\":{\"type\":\"%s\",\"reason\":\"it is so\"}}}"
                                        .formatted(status, errorType))
                        .toList());
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, JsonMapper.shared().readTree(body));
    }
}
