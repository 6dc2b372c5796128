package fishandchips.lessons.crashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.contract.Topics;
import fishandchips.lessons.LessonShop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests {@link PoisonLesson} on a shop. */
class PoisonLessonIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Pattern PARTY = Pattern.compile("A party orders: .* order ([-0-9a-f]{36}) ");

    @AfterEach
    void reset() {
        LessonShop.succeed("lesson", "reset", "13");
    }

    @Test
    void isDoneWhenPoisonIsDroppedAndTheSoundOrderRedriven() throws Exception {
        LessonShop.succeed("lesson", "13", "--answer", "b");
        assertThat(LessonShop.fail("check", "13")).contains("The stations can read each of the");
        LessonShop.order(20);
        writePoison();
        LessonShop.order(20);
        for (var letter : awaitLetters("two letters of poison", PoisonLesson.KEY, 2)) {
            assertThat(LessonShop.succeed("dead-letters", "show", letter)).contains("two fish, please");
            LessonShop.succeed("dead-letters", "drop", letter);
        }
        assertThat(LessonShop.fail("check", "13")).contains("The accountant has given no order up");

        var party = runParty();
        assertThat(LessonShop.fail("cash-up", "--wait")).contains(party);
        var letter = awaitLetters("the letter of the party", party, 1).getFirst();
        assertThat(LessonShop.fail("check", "13")).contains("Nothing was done about %s, the order".formatted(letter));
        LessonShop.succeed("dead-letters", "redrive", letter);
        assertThat(LessonShop.run("cash-up", "--wait").text()).doesNotContain(party);

        var done = await("the check passes")
                .atMost(SOON)
                .until(() -> LessonShop.run("check", "13"), each -> each.exitCode() == 0);
        assertThat(done.text())
                .contains("Order %s was placed on orders 2 times, is on ready 1 times, and in the ledger."
                        .formatted(party));
        LessonShop.leavesNothingBehind(13);
    }

    @Test
    void settlesWhatIsLeftWhenTheLessonIsGivenUp() throws Exception {
        LessonShop.succeed("lesson", "13", "--answer", "a");
        writePoison();
        awaitLetters("two letters of poison", PoisonLesson.KEY, 2);
        var party = runParty();

        LessonShop.succeed("lesson", "reset", "13");

        assertThat(letters(PoisonLesson.KEY)).isEmpty();
        assertThat(letters(party)).isEmpty();
        assertThat(LessonShop.run("cash-up", "--wait").text()).doesNotContain(party);
        LessonShop.leavesNothingBehind(13);
    }

    private static void writePoison() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>copyOf(LessonShop.access().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.ORDERS.name(), PoisonLesson.KEY, "two fish, please"))
                    .get();
        }
    }

    /** Returns the id of the order of the party. */
    private static String runParty() {
        var said = PARTY.matcher(LessonShop.succeed("lesson", "run", "13"));
        assertThat(said.find()).isTrue();
        return said.group(1);
    }

    private static List<String> awaitLetters(String what, String key, int count) {
        return await(what).atMost(SOON).until(() -> letters(key), letters -> letters.size() == count);
    }

    /** The places of the open letters with a key. */
    private static List<String> letters(String key) {
        return LessonShop.succeed("dead-letters")
                .lines()
                .filter(line -> line.contains(key))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }
}
