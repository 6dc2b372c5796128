package fishandchips.statistician;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.backends.TestOrders.anOrderToTheDoor;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.CookRequest;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentUpdateTests {

    private static final JsonNode FIELDS = JsonMapper.shared()
            .readTree(StatisticsIndex.file("statistics-index.json"))
            .at("/mappings/properties");

    private final Order order = anOrderOf(COD, CHIPS, CHIPS);

    private static JsonNode action(OrderStep step) {
        return JsonMapper.shared()
                .readTree(DocumentUpdate.of(step).lines().findFirst().orElseThrow());
    }

    private static JsonNode body(OrderStep step) {
        return JsonMapper.shared()
                .readTree(DocumentUpdate.of(step).lines().skip(1).findFirst().orElseThrow());
    }

    private List<OrderStep> steps() {
        var placedAt = order.placedAt();
        return List.of(
                new OrderPlaced(order),
                new CookRequest(order, Portions.of(COD, 1), placedAt.plusMillis(20)),
                new OrderCooked(order, Portions.of(COD, 1), placedAt.plusMillis(300)),
                new OrderReady(order, true, placedAt.plusMillis(1_234)));
    }

    @Test
    void namesTheDocumentAfterTheOrder() {
        assertThat(steps())
                .allSatisfy(step -> assertThat(action(step).at("/update/_id").asString())
                        .isEqualTo(order.orderId().toString()));
    }

    @Test
    void anOrderThatIsPlacedIsWrittenUnlessTheOrderIsKnown() {
        var placed = body(new OrderPlaced(order));

        assertThat(placed.path("upsert")).isEqualTo(placed.at("/script/params/order"));
        assertThat(placed.path("upsert").toString())
                .contains("\"portions\":{", "\"cod\":1", "\"chips\":2", "\"totalPence\":" + order.totalPence());
        assertThat(placed.at("/script/source").asString()).contains("ctx._source.placedAt == null");
    }

    @Test
    void anOrderThatIsReadySaysAllThatWasOrderedAndHowLongItTook() {
        var ready = body(new OrderReady(order, true, order.placedAt().plus(Duration.ofMillis(1_234))))
                .path("doc");

        assertThat(ready.path("readyAfterMillis").asLong()).isEqualTo(1_234);
        assertThat(ready.path("waitedForCook").asBoolean()).isTrue();
        body(new OrderPlaced(order))
                .path("upsert")
                .forEachEntry((field, value) -> assertThat(ready.path(field)).isEqualTo(value));
    }

    /** What two kinds of event wrote would depend on which came last. */
    @Test
    void noTwoKindsOfEventWriteTheSameFieldExceptWhatWasOrdered() {
        var ordered = Set.copyOf(body(new OrderPlaced(order)).path("upsert").propertyNames());
        var written = new ArrayList<String>();

        steps().stream()
                .skip(1)
                .forEach(step -> body(step).path("doc").propertyNames().forEach(written::add));

        written.removeAll(ordered);
        assertThat(written).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void writesTheFieldsOfTheIndexAndNoOthers() {
        var written = new HashSet<>(body(new OrderPlaced(order)).path("upsert").propertyNames());
        steps().forEach(step -> written.addAll(body(step).path("doc").propertyNames()));

        assertThat(written).containsExactlyInAnyOrderElementsOf(FIELDS.propertyNames());
        assertThat(FIELDS.at("/portions/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Kitchen.FIRST.portions().stream().map(Portion::label).toList());
    }

    @Test
    void leavesOutWhoTheCustomerIs() {
        var toTheDoor = anOrderToTheDoor(new DeliverTo("Ada Lovelace", "1 Harbour Street"), COD);

        assertThat(List.of(new OrderPlaced(toTheDoor), new OrderReady(toTheDoor, false, toTheDoor.placedAt())))
                .allSatisfy(step -> assertThat(DocumentUpdate.of(step)).doesNotContain("Ada", "Harbour"));
    }

    @Test
    void asksAboutEachPortion() {
        var question = JsonMapper.shared().readTree(StatisticsIndex.file("question.json"));

        assertThat(Kitchen.FIRST.portions().stream().map(Portion::label)).allSatisfy(portion -> {
            assertThat(question.at("/aggs/sales/aggs/" + portion + "/sum/field").asString())
                    .isEqualTo("portions." + portion);
            assertThat(question.at("/aggs/waits/filters/filters/" + portion + "/exists/field")
                            .asString())
                    .isEqualTo("portions." + portion);
        });
    }
}
