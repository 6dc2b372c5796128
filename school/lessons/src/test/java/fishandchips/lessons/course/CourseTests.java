package fishandchips.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.audit.reading.BackRoom;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.access.ShopLayout;
import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Unit tests for {@link Course}, where nobody asks the shop's Kafka. */
class CourseTests {

    static final List<Exception> GONE = List.of(
            new ExecutionException(new UnknownTopicOrPartitionException("This server does not host this partition.")),
            new SQLException("relation \"lesson16.orders\" does not exist", "42P01"),
            new ShopFailedException("PostgreSQL does not answer.", new SQLException("no schema", "3F000")));

    static final List<Exception> OTHERS = List.of(
            new ExecutionException(new TimeoutException("Timed out")),
            new SQLException("duplicate key", "23505"),
            new SQLException("no state"));

    @TempDir
    private Path home;

    private final Lesson lesson = new EasyLesson();

    @Test
    void beginsNoLessonInAShopWithAName() {
        assertThatThrownBy(() -> course("north").insistOnTurn(lesson))
                .isInstanceOf(WrongUseException.class)
                .hasMessage(
                        "The lessons need a shop without a name: the topics and groups of this one begin with north-, unlike those on the pages. README.md says how to open a second shop beside it.");
    }

    @ParameterizedTest
    @FieldSource("GONE")
    void saysThatWhatTheLessonMadeIsGone(Exception failure) {
        assertThat(MissingParts.explain(lesson, failure))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("What lesson 90 made is gone. Start over: ./shop lesson reset 90.")
                .hasCause(failure);
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void keepsAnotherFailure(Exception failure) {
        assertThat(MissingParts.explain(lesson, failure)).isSameAs(failure);
    }

    @Test
    void saysWhichStationsWereScaledSinceALessonBegan() throws Exception {
        begun("till=1 preparer=1 cook=1 accountant=1 delivery=0 board=0", null);

        assertThat(course("").scaled(lesson)).containsExactly("preparer=1", "accountant=1");
    }

    @Test
    void saysNothingOfStationsThatAreAsMany() throws Exception {
        begun("till=1 preparer=2 cook=1 accountant=0 delivery=0 board=0", null);

        assertThat(course("").scaled(lesson)).isEmpty();
    }

    @Test
    void saysNothingOfStationsWhenALessonIsDoneOrHasNotBegun() throws Exception {
        assertThat(course("").scaled(lesson)).isEmpty();

        begun("preparer=1", Instant.EPOCH);

        assertThat(course("").scaled(lesson)).isEmpty();
    }

    private Course course(String shopName) {
        return new Course(new ShopFolder(home, home), new TwoPreparers(), List.of(lesson), shopName);
    }

    private void begun(String stations, @Nullable Instant done) throws IOException {
        var folder = new LessonFolder(home.resolve("lessons/90"), 90);
        folder.make();
        folder.write(new Notebook(Instant.EPOCH, "b", "cluster", Map.of(), Map.of("stations", stations), done));
    }

    private static final class EasyLesson implements Lesson {

        @Override
        public int number() {
            return 90;
        }

        @Override
        public Judgement check(Classroom room) {
            return new Judgement();
        }
    }

    /** A shop with a till, two preparers and a cook. */
    private static final class TwoPreparers implements ShopAccess {

        @Override
        public ShopLayout look() {
            var stations = Stream.of("till-1", "preparer-1", "preparer-2", "cook-1")
                    .map(name -> new StationState(StationName.parse(name), new StationPorts(1, 1), null, true, 0))
                    .toList();
            return new ShopLayout(Phase.OPEN, stations, List.of(), List.of(), Map.of());
        }

        @Override
        public BackRoom backRoom() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Groups groups() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void insistOnRightToChange() {}
    }
}
