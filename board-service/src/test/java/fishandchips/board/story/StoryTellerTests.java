package fishandchips.board.story;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.board.story.OrderStory.FoundRecord;
import fishandchips.board.story.OrderStory.StepTaken;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The story of orders for one kitchen, and for both. */
class StoryTellerTests {

    private static final Instant LATER = Instant.parse("2026-11-21T18:00:00Z");

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Order mixed = anOrderOf(COD, CHOW_MEIN);

    private <E extends OrderStep> void written(Topic<E> topic, E step) {
        records.add(new ConsumerRecord<>(topic.name(), 3, records.size(), topic.key(step), topic.value(step)));
    }

    private void placed(Order order) {
        written(Topics.ORDERS, new OrderPlaced(order));
    }

    private KitchenPart finished(Order order, Kitchen kitchen) {
        var part = new KitchenPart(order, kitchen, false, LATER);
        written(Topics.KITCHEN_PARTS, part);
        return part;
    }

    private void ready(Order order) {
        written(Topics.READY, new OrderReady(order, false, LATER));
    }

    private OrderStory story(Order order) {
        return StoryTeller.tell(order.orderId(), records, _ -> false).orElseThrow();
    }

    @Test
    void tellsWhenEachPartWasFinishedAndByWhom() {
        placed(mixed);
        finished(mixed, Kitchen.SECOND);
        finished(mixed, Kitchen.FIRST);
        ready(mixed);

        var story = story(mixed);

        assertThat(story.steps())
                .extracting(StepTaken::name)
                .containsExactly("placed", "second-part", "first-part", "ready");
        assertThat(story.records())
                .extracting(FoundRecord::writtenBy)
                .containsExactly("till-1", "wok", "preparer", "assembler");
    }

    @Test
    void saysWhichPartOfAnOrderIsFinished() {
        placed(mixed);
        assertThat(story(mixed).where()).isEqualTo("It waits for a preparer.");

        finished(mixed, Kitchen.FIRST);
        assertThat(story(mixed).where())
                .isEqualTo("The part of the first kitchen is finished, and waits for that of the second.");

        finished(mixed, Kitchen.SECOND);
        assertThat(story(mixed).where())
                .isEqualTo("The parts of both kitchens are finished, and wait for an assembler.");
    }

    @Test
    void saysWhatTheFirstKitchenDoesWhileThePartOfTheSecondWaits() {
        placed(mixed);
        written(Topics.COOK_REQUESTS, new CookRequest(mixed, Portions.of(COD, 1), LATER));
        finished(mixed, Kitchen.SECOND);
        assertThat(story(mixed).where())
                .isEqualTo("The part of the second kitchen is finished. It waits for the cook, as the hot cabinet ran"
                        + " short.");

        written(Topics.ORDERS, new OrderCooked(mixed, Portions.of(COD, 1), LATER));

        assertThat(story(mixed).where())
                .isEqualTo("The part of the second kitchen is finished. It is cooked, and waits for a preparer to wrap"
                        + " it.");
    }

    @Test
    void saysThatAnOrderForTheSecondKitchenWaitsForAWok() {
        var order = anOrderOf(CHOW_MEIN);
        placed(order);
        assertThat(story(order).where()).isEqualTo("It waits for a wok.");

        ready(order);

        assertThat(story(order).where()).startsWith("It is ready");
        assertThat(story(order).records().getLast().writtenBy()).isEqualTo("wok");
    }

    @Test
    void saysWhichPartTheAssemblerHasWaitedForInVain() {
        placed(mixed);
        var part = finished(mixed, Kitchen.FIRST);
        var letter = new ConsumerRecord<>(
                "kitchen-parts-dlt", 3, 0, Topics.KITCHEN_PARTS.key(part), Topics.KITCHEN_PARTS.value(part));
        letter.headers()
                .add("reader", "assembler".getBytes(UTF_8))
                .add("reason", "The part of the first kitchen is there.".getBytes(UTF_8));
        records.add(letter);

        assertThat(story(mixed).where())
                .isEqualTo(
                        "It is a dead letter: no station continues with it until somebody settles it. The part of the"
                                + " first kitchen is there.");
        assertThat(story(mixed).records().getLast().writtenBy()).isEqualTo("assembler");
    }
}
