package fishandchips.lessons.log;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import fishandchips.lessons.EventWriter;
import fishandchips.lessons.LessonShop;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests {@link PartitioningLesson} on a shop. The shop stays open, so this test writes the orders with one key as a till does whose
 * partitioning is {@code constant}.
 */
class PartitioningLessonIT {

    @AfterEach
    void onePreparer() {
        LessonShop.succeed("lesson", "reset", "3");
        LessonShop.scale("preparer", 1);
    }

    @Test
    void isDoneAfterOrdersWithOneKeyAndThenWithTheirOwn() throws Exception {
        LessonShop.succeed("lesson", "3", "--answer", "1");
        assertThat(LessonShop.fail("check", "3")).contains("No order was placed since the lesson began.");
        LessonShop.order(20);
        assertThat(LessonShop.fail("check", "3")).contains("orders in a row are in one partition");
        LessonShop.scale("preparer", 3);

        placeWithOneKey(20);
        assertThat(LessonShop.fail("check", "3")).contains("After these, 0 orders were placed.");
        LessonShop.order(20);

        assertThat(LessonShop.awaitDone(3)).contains("are all in partition 2", "Your prediction was right: 1.");
        LessonShop.leavesNothingBehind(3);
    }

    private static void placeWithOneKey(int orders) throws Exception {
        try (var writer = new EventWriter(LessonShop.access().kafka())) {
            for (var i = 0; i < orders; i++) {
                var order = EventWriter.anOrder(UUID.randomUUID(), Instant.now());
                writer.write(
                        Topics.ORDERS, PartitioningLesson.partition("order", 6), Instant.now(), new OrderPlaced(order));
            }
        }
    }
}
