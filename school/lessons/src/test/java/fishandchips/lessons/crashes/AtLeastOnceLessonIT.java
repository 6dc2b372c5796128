package fishandchips.lessons.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import fishandchips.lessons.program.LearnerFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lesson 9 as its page says. */
class AtLeastOnceLessonIT {

    private static final LearnerFile FILE = new LearnerFile(9, "Preparer");

    @AfterEach
    void leavesNothingBehind() {
        LessonShop.succeed("lesson", "reset", "9");
        LessonShop.leavesNothingBehind(9);
    }

    @Test
    void passesWhenTheCommitIsBehindTheWork() {
        LessonShop.succeed("lesson", "9", "--answer", "8");
        assertThat(LessonShop.succeed("lesson", "run", "9", "crash"))
                .contains("--- 12 customers order: order-1 to order-12.", "order-3 is ready")
                .contains("--- The command kills the program here: Kafka has acknowledged its record 4.")
                .contains("lost: order-5 order-6", "doubled: none");

        FILE.solve();

        assertThat(LessonShop.succeed("check", "9"))
                .contains("Ready twice: 4 of 12 orders", "Your prediction was right: 8.", "Lesson 9 is done.");
        LessonShop.leavesNothingBehind(9);
    }

    @Test
    void refusesACommitBeforeEachRecord() {
        LessonShop.succeed("lesson", "9", "--answer", "8");
        FILE.solve();
        FILE.replace(
                "producer.send(",
                "consumer.commitSync(java.util.Map.of(ORDERS, new org.apache.kafka.clients.consumer.OffsetAndMetadata(order.offset() + 1)));"
                        + "producer.send(");

        assertThat(LessonShop.fail("check", "9")).contains("Lost: 1 of 12 orders");
    }

    @Test
    void saysWhereAProgramDoesNotCompile() {
        LessonShop.succeed("lesson", "9", "--answer", "8");
        FILE.replace("consumer.commitSync();", "consumer.commit();");

        assertThat(LessonShop.fail("check", "9"))
                .contains("The program does not compile", "Preparer.java:29: cannot find symbol");
        assertThat(LessonShop.fail("lesson", "run", "9", "fire"))
                .contains("Lesson 9 cannot run 'fire'", "crash and wrong-kitchen");
    }
}
