package fishandchips.lessons.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.FolderTree;
import fishandchips.backends.LocalKafka;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
import fishandchips.lessons.LessonShop;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Holding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests {@link SkewLesson} on a shop, and on the Kafka of a demo that has ended. */
class SkewLessonIT {
    private static final Path DEMOS = LessonShop.folder().home().resolve("demos");

    @AfterEach
    void onePreparer() throws IOException {
        LessonShop.succeed("lesson", "reset", "5");
        LessonShop.scale("preparer", 1);
        new FolderTree(DEMOS).delete();
    }

    @Test
    void isDoneAfterTheDemoAndTwoWaysToShareThePartitions() throws Exception {
        LessonShop.succeed("lesson", "5", "--answer", "a");
        assertThat(LessonShop.fail("check", "5"))
                .contains("No customer of demo 3 has ordered anything.")
                .contains("Your shop has not had four preparers.");

        playDemo();
        LessonShop.scale("preparer", 4);
        awaitShares(4);
        LessonShop.scale("preparer", 3);
        awaitShares(3);

        assertThat(LessonShop.succeed("check", "5"))
                .contains("Then each of three preparers read a partition")
                .contains("You predicted a, and it was b.");
        LessonShop.leavesNothingBehind(5);
    }

    /** Its log is what a demo leaves behind. */
    private static void playDemo() throws Exception {
        var folder = DEMOS.resolve("demo3");
        var shop = new ShopFolder(folder, folder);
        try (var kafka = LocalKafka.start(shop.data(), shop.logs(), 0)) {
            var settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
            try (var admin = Admin.create(Map.copyOf(settings))) {
                var topics = Stream.of(Topics.ORDERS, Topics.READY, Topics.SHOP_FLOOR)
                        .map(topic -> new NewTopic(topic.name(), topic.partitions(3), (short) 1));
                admin.createTopics(topics.toList()).all().get();
            }
            RecordedDemo.write(RecordedDemo.at(Instant.now()), settings);
        }
    }

    private static void awaitShares(int preparers) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(shares().getLast().readers()).isEqualTo(preparers));
    }

    private static List<Shares> shares() throws Exception {
        var shopFloor = Classroom.read(LessonShop.access().kafka(), Topics.SHOP_FLOOR.name(), Map.of());
        return Shares.in(Holding.in(shopFloor), 6);
    }
}
