package fishandchips.statistician;

import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one event changes in the document of its order, for OpenSearch's {@code _bulk}. Updates of one order can be written in any order, and any
 * number of times: each kind of event has fields of its own, except for what was ordered. That is in the first {@code order-placed} of the log
 * and in {@code order-ready}, which agree. A second {@code order-placed} may differ, and changes nothing.
 */
final class DocumentUpdate {

    /** Another statistician may update the same document at the same time, by an event of another topic. */
    private static final int RETRIES = 5;

    private static final String UNLESS_KNOWN =
            "if (ctx._source.placedAt == null) { ctx._source.putAll(params.order) } else { ctx.op = 'none' }";

    private DocumentUpdate() {}

    /** Two lines of JSON. */
    static String of(OrderStep step) {
        var action = Map.of("update", Map.of("_id", step.key(), "retry_on_conflict", RETRIES));
        return JsonMapper.shared().writeValueAsString(action) + "\n"
                + JsonMapper.shared().writeValueAsString(body(step)) + "\n";
    }

    private static Map<String, Object> body(OrderStep step) {
        return switch (step) {
            case OrderPlaced(var order) -> unlessKnown(ordered(order));
            case CookRequest request -> upsert(Map.of("shortAt", request.requestedAt()));
            case OrderCooked cooked -> upsert(Map.of("cookedAt", cooked.cookedAt()));
            case KitchenPart _ -> throw new IllegalArgumentException("The statistician reads no finished parts.");
            case OrderReady ready -> upsert(ready(ready));
        };
    }

    private static Map<String, Object> unlessKnown(Map<String, Object> order) {
        return Map.of("script", Map.of("source", UNLESS_KNOWN, "params", Map.of("order", order)), "upsert", order);
    }

    private static Map<String, Object> upsert(Map<String, Object> fields) {
        return Map.of("doc", fields, "doc_as_upsert", true);
    }

    /** Nothing that tells who the customer is. */
    private static Map<String, Object> ordered(Order order) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("placedAt", order.placedAt());
        fields.put("till", order.till());
        fields.put("channel", order.channel());
        fields.put("portions", order.portions(Kitchen.FIRST)); // the index has no fields for the others
        fields.put("totalPence", order.totalPence());
        return fields;
    }

    private static Map<String, Object> ready(OrderReady ready) {
        var fields = ordered(ready.order());
        fields.put("readyAt", ready.readyAt());
        fields.put("waitedForCook", ready.waitedForCook());
        fields.put(
                "readyAfterMillis",
                Duration.between(ready.order().placedAt(), ready.readyAt()).toMillis());
        return fields;
    }
}
