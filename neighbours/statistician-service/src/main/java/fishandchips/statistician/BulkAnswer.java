package fishandchips.statistician;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What OpenSearch says about each item of a {@code _bulk}. */
final class BulkAnswer {

    private static final int REFUSED = 400;

    /** The one refusal that is not about a document: somebody has closed the index. */
    private static final String CLOSED = "index_closed_exception";

    private BulkAnswer() {}

    /**
     * The reasons why OpenSearch refuses items because of what they hold, by their place in the request, from 0. All others are written.
     *
     * @throws IOException when an item was not written for another reason, such as too many requests or a full disk: the same request may
     *     succeed later
     */
    static Map<Integer, String> refusals(JsonNode answer, int items) throws IOException {
        var results = answer.path("items");
        if (results.size() != items) {
            throw new IOException("OpenSearch answers %s items of %s".formatted(results.size(), items));
        }
        var refusals = new LinkedHashMap<Integer, String>();
        for (var place = 0; place < items; place++) {
            var result = new OpenSearch.Answer(
                    results.path(place).path("update").path("status").asInt(0),
                    results.path(place).path("update"));
            if (result.status() == REFUSED && !result.reason().contains(CLOSED)) {
                refusals.put(place, "OpenSearch refuses its document: " + result.reason());
            } else if (result.status() < 200 || result.status() > 299) {
                throw new IOException("OpenSearch does not write an order's document: " + result.reason());
            }
        }
        return refusals;
    }
}
