package fishandchips.lessons.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.lessons.LessonShop;
import fishandchips.lessons.LessonShop.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests {@link LagLesson} on a shop. More customers come than the page says, so that the tills refuse sooner. */
class LagLessonIT {

    @AfterEach
    void onePreparer() {
        LessonShop.succeed("lesson", "reset", "6");
        LessonShop.scale("preparer", 1);
    }

    @Test
    void isDoneWhenTillsHaveRefusedAndPreparersHaveCaughtUp() throws Exception {
        var begun = Instant.now();
        LessonShop.succeed("lesson", "6", "--answer", "c");
        assertThat(LessonShop.fail("check", "6")).contains("No order was placed since the lesson began.");
        LessonShop.order(2);
        assertThat(LessonShop.fail("check", "6")).contains("orders waited at once");
        LessonShop.scale("preparer", 0);

        var customers = simulate();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(CustomersAttempt.since(
                                begun, LessonShop.folder().journals()))
                        .filteredOn(CustomersAttempt::isRefused)
                        .hasSizeGreaterThan(20));
        assertThat(LessonShop.fail("check", "6")).contains("orders are not ready, the oldest is");
        LessonShop.scale("preparer", 1);
        customers.join();

        assertThat(LessonShop.awaitDone(6))
                .contains("orders were refused for good, and none of them is in the log.")
                .contains("You predicted c, and it was b.");
        LessonShop.leavesNothingBehind(6);
    }

    private static CompletableFuture<Answer> simulate() {
        return CompletableFuture.supplyAsync(
                () -> LessonShop.run("simulate", "--for", "12s", "--rate", "60", "--patience", "2s"));
    }
}
