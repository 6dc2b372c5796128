package fishandchips.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ShopFolder;
import fishandchips.lessons.LessonShop;
import fishandchips.lessons.course.Course.Progress;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The course of lessons on a real shop, with lessons of its own. */
class CourseIT {

    /** No lesson of the shop has this number. */
    private static final int NUMBER = 90;

    @TempDir
    private Path home;

    private final MessyLesson lesson = new MessyLesson(NUMBER);
    private final MessyLesson other = new MessyLesson(NUMBER + 1);
    private Course course;

    @BeforeEach
    void open() {
        course = new Course(new ShopFolder(home, home), LessonShop.access(), List.of(other, lesson), "");
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        var _ = Thread.interrupted();
        course.reset(lesson);
        LessonShop.leavesNothingBehind(NUMBER);
        LessonShop.leavesNothingBehind(NUMBER + 1);
    }

    @Test
    void leavesNothingOfALessonThatIsDone() throws Exception {
        course.begin(lesson, "b");
        assertThat(course.progress(lesson)).isEqualTo(Progress.BEGUN);
        assertThat(course.check(lesson).isPassed()).isFalse();
        assertThat(LessonShop.succeed("kafka", "topics", "--list")).contains("lesson90-orders");

        lesson.passes = true;
        assertThat(course.check(lesson).isPassed()).isTrue();

        assertThat(course.progress(lesson)).isEqualTo(Progress.DONE);
        LessonShop.leavesNothingBehind(NUMBER);
    }

    @Test
    void remembersTheAnswerAndWhatTheShopWasLike() throws Exception {
        course.begin(lesson, "b");

        var notebook = course.underway(lesson);
        assertThat(notebook.answer()).isEqualTo("b");
        assertThat(notebook.notes())
                .containsEntry("made", "everything")
                .hasEntrySatisfying("stations", stations -> assertThat(stations).contains("till=1 preparer="));
        assertThat(notebook.ends()).containsKeys("orders-0", "orders-5", "orders-dlt-5", "shop-floor-0");
    }

    @Test
    void isNotDoneBeforeAllOfItIsDeleted() throws Exception {
        course.begin(lesson, "b");
        lesson.passes = true;
        lesson.failureAtEnd = new IllegalStateException("The lesson cannot end.");

        assertThatThrownBy(() -> course.check(lesson)).hasMessage("The lesson cannot end.");
        assertThat(course.progress(lesson)).isEqualTo(Progress.BEGUN);

        lesson.failureAtEnd = null;
        assertThat(course.check(lesson).isPassed()).isTrue();
        LessonShop.leavesNothingBehind(NUMBER);
    }

    @Test
    void leavesNothingOfABeginningThatFails() {
        lesson.failure = new IllegalStateException("The lesson is broken.");

        assertThatThrownBy(() -> course.begin(lesson, "b")).hasMessage("The lesson is broken.");

        LessonShop.leavesNothingBehind(NUMBER);
        assertThat(home.resolve("lessons/90")).doesNotExist();
    }

    /** As by Ctrl-C. */
    @Test
    void leavesNothingOfABeginningThatIsInterrupted() {
        lesson.failure = new InterruptedException();
        lesson.interrupted = true;

        assertThatThrownBy(() -> course.begin(lesson, "b")).isInstanceOf(InterruptedException.class);

        var _ = Thread.interrupted();
        LessonShop.leavesNothingBehind(NUMBER);
        assertThat(home.resolve("lessons/90")).doesNotExist();
    }

    /** As by kill -9: there are topics, and no notebook. */
    @Test
    void beginsAgainAfterABeginningThatWasKilled() throws Exception {
        course.begin(lesson, "b");
        Files.delete(home.resolve("lessons/90/notebook.json"));

        assertThatCode(() -> course.begin(lesson, "a")).doesNotThrowAnyException();

        assertThat(course.underway(lesson).answer()).isEqualTo("a");
    }

    @Test
    void beginsALessonOnceAndOneAtATime() throws Exception {
        course.begin(lesson, "b");

        assertThatThrownBy(() -> course.begin(lesson, "a"))
                .hasMessage("Lesson 90 has begun already; to start over: ./shop lesson reset 90.");
        assertThatThrownBy(() -> course.begin(other, "a"))
                .hasMessage(
                        "Lesson 90 has begun. Finish it with ./shop check 90, or give it up with ./shop lesson reset 90.");
    }

    @Test
    void worksForOneCommandAtATime() throws Exception {
        lesson.meanwhile = () -> assertThatThrownBy(() -> course.reset(lesson))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("Another ./shop lesson or ./shop check is at work in this shop; wait until it has ended.");

        course.begin(lesson, "b");
        course.check(lesson);
    }

    @Test
    void refusesALessonThatBeganBeforeTheShopWasOpenedAfresh() throws Exception {
        course.begin(lesson, "b");
        var file = home.resolve("lessons/90/notebook.json");
        var cluster = course.underway(lesson).cluster();
        Files.writeString(file, Files.readString(file).replace(cluster, "AnotherClustersId-0001"));
        var sentence =
                "Lesson 90 began in a shop that is gone: this one was opened afresh. Start over with ./shop lesson reset 90.";

        assertThatThrownBy(() -> course.check(lesson))
                .isInstanceOf(WrongUseException.class)
                .hasMessage(sentence);
        assertThatThrownBy(() -> course.run(lesson, null, silent())).hasMessage(sentence);
        assertThat(course.reset(lesson)).isTrue();
        assertThat(course.progress(lesson)).isEqualTo(Progress.OPEN);
    }

    @Test
    void isNotDoneWhileAProgramReadsInOneOfItsGroups() throws Exception {
        course.begin(lesson, "b");
        lesson.passes = true;
        try (var consumer = consumer("lesson90-busy", "classic")) {
            consumer.subscribe(List.of("lesson90-orders"));
            await().until(() -> {
                consumer.poll(Duration.ofMillis(100));
                return !consumer.assignment().isEmpty();
            });

            assertThatThrownBy(() -> course.check(lesson))
                    .isInstanceOf(WrongUseException.class)
                    .hasMessage(
                            "The group lesson90-busy still has a member: end the program that reads in it with Ctrl-C, and try again. Kafka forgets one that was killed after 45 s.");
            assertThat(course.progress(lesson)).isEqualTo(Progress.BEGUN);
        }

        assertThat(course.check(lesson).isPassed()).isTrue();
    }

    @Test
    void runsTheExerciseOfALessonThatHasBegun() throws Exception {
        assertThatThrownBy(() -> course.run(lesson, null, silent()))
                .hasMessage("Lesson 90 has not begun; begin with ./shop lesson 90.");
        course.begin(lesson, "b");

        course.run(lesson, null, silent());
        assertThat(lesson.runs).isEqualTo(1);
        assertThatThrownBy(() -> course.run(lesson, "slow", silent()))
                .hasMessage("Lesson 90 cannot run 'slow'; it can run nothing of that kind.");

        lesson.passes = true;
        course.check(lesson);
        assertThatThrownBy(() -> course.run(lesson, null, silent()))
                .hasMessage("Lesson 90 is done already; to do it again: ./shop lesson reset 90.");
    }

    private static Screen silent() {
        return new Screen(new PrintWriter(Writer.nullWriter()), false);
    }

    private static Consumer<byte[], byte[]> consumer(String group, String protocol) throws Exception {
        var settings = new HashMap<String, Object>(LessonShop.access().kafka());
        settings.putAll(Map.of("group.id", group, "group.protocol", protocol));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Makes one of everything that a lesson may leave behind. */
    private static final class MessyLesson implements Lesson {

        private final int number;
        private boolean passes;
        private boolean interrupted;
        private @Nullable Exception failure;
        private @Nullable RuntimeException failureAtEnd;
        private Runnable meanwhile = () -> {};
        private int runs;

        MessyLesson(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public Map<String, String> begin(Classroom room) throws Exception {
            meanwhile.run();
            var topic = room.createTopic("orders", 1, Map.of());
            for (var protocol : List.of("classic", "consumer")) {
                try (var consumer = consumer(room.prefix() + protocol, protocol)) {
                    consumer.subscribe(List.of(topic));
                    consumer.poll(Duration.ofMillis(500));
                }
            }
            share(room, topic);
            var bookmark = Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0));
            room.admin()
                    .alterConsumerGroupOffsets(room.prefix() + "bookmark", bookmark)
                    .all()
                    .get();
            try (var database = room.backRoom().database().connect();
                    var statement = database.createStatement()) {
                statement.execute("CREATE SCHEMA %s CREATE TABLE orders (id INT)".formatted(room.schema()));
            }
            assertThat(room.groups()).hasSize(4);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                throw failure;
            }
            return Map.of("made", "everything");
        }

        private static void share(Classroom room, String topic) {
            var settings = new HashMap<String, Object>(room.kafka());
            settings.put("group.id", room.prefix() + "share");
            try (var consumer =
                    new KafkaShareConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(topic));
                consumer.poll(Duration.ofMillis(500));
            }
        }

        @Override
        public Judgement check(Classroom room) {
            meanwhile.run();
            var judgement = new Judgement();
            judgement.expect(passes, "saw", "expected");
            return judgement;
        }

        @Override
        public void end(Classroom room) {
            if (failureAtEnd != null) {
                throw failureAtEnd;
            }
        }

        @Override
        public Optional<Exercise> exercise() {
            return Optional.of((_, _) -> runs++);
        }
    }
}
