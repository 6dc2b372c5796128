package fishandchips.lessons.groups;

import static fishandchips.lessons.groups.FloorLog.second;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.ConsumerGroup;
import fishandchips.fleet.groups.Assignment;
import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.groups.ScalingLesson.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link ScalingLesson}. */
class ScalingLessonTests {

    private static final List<Integer> ALL = List.of(0, 1, 2, 3, 4, 5);
    private static final List<List<Integer>> TWO_EACH = List.of(List.of(0, 1), List.of(2, 3), List.of(4, 5));
    private static final List<List<Integer>> ONE_EACH =
            List.of(List.of(0), List.of(2), List.of(4), List.of(1), List.of(3), List.of(), List.of(5));

    private final FloorLog floor = new FloorLog();
    private final List<LogRecord> ready = new ArrayList<>();

    @Test
    void passesWhenThreeAndSevenHaveServed() {
        stand(10, TWO_EACH);
        serve(12, ALL);
        stand(20, ONE_EACH);
        serve(22, ALL);
        leaveOne(30);

        var judgement = judge(1);

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.outcome()).contains("0");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .anySatisfy(saw -> assertThat(saw).contains("7 preparers shared", "preparer-6: none"))
                .anySatisfy(saw -> assertThat(saw).contains("6 of them served", "preparer-7 1 (such as ready-5@"));
    }

    @Test
    void refusesWhenNothingWasScaled() {
        floor.reports(1, "preparer-1", ALL).reports(2, "preparer-1", ALL);
        serve(1, ALL);

        assertThat(wanted(judge(1)))
                .containsExactly(
                        "3 members that share all 6 partitions: ./shop scale preparer=3, and wait until it says done.",
                        "7 members that share all 6 partitions: ./shop scale preparer=7, and wait until it says done.");
    }

    @Test
    void refusesWhenTheThreeWereSkipped() {
        stand(20, ONE_EACH);
        serve(22, ALL);
        leaveOne(30);

        assertThat(wanted(judge(1))).singleElement().asString().contains("./shop scale preparer=3");
    }

    @Test
    void refusesSixWhoAllHaveWork() {
        stand(10, TWO_EACH);
        serve(12, ALL);
        stand(20, ALL.stream().map(List::of).toList());
        serve(22, ALL);
        leaveOne(30);

        var judgement = judge(1);

        assertThat(wanted(judgement)).singleElement().asString().contains("./shop scale preparer=7");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .anySatisfy(saw -> assertThat(saw).contains("the most were 6 members"));
        assertThat(judgement.outcome()).isEmpty();
    }

    @Test
    void refusesEightOfWhomTwoAreIdle() {
        stand(10, TWO_EACH);
        serve(12, ALL);
        stand(
                20,
                Stream.concat(Stream.of(List.<Integer>of()), ONE_EACH.stream()).toList());
        serve(22, ALL);
        leaveOne(30);

        assertThat(wanted(judge(1))).singleElement().asString().contains("./shop scale preparer=7");
    }

    @Test
    void refusesSevenWhoHaveNotSettled() {
        stand(10, TWO_EACH);
        serve(12, ALL);
        stand(20, List.of(List.of(0, 1), List.of(2), List.of(4), List.of(3), List.of(5), List.of(), List.of()));
        serve(22, ALL);
        leaveOne(30);

        assertThat(wanted(judge(1))).singleElement().asString().contains("wait until it says done");
    }

    @Test
    void refusesOrdersThatCameBeforeOrAfterTheSeven() {
        serve(5, ALL);
        stand(10, TWO_EACH);
        serve(12, ALL);
        stand(20, ONE_EACH);
        leaveOne(30);
        serve(31, ALL);

        var judgement = judge(1);

        assertThat(wanted(judgement))
                .singleElement()
                .asString()
                .contains("at least 3 of the 7 preparers serve orders: ./shop simulate");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .contains("No order became ready while the 7 preparers were there.");
    }

    @Test
    void refusesOrdersThatAllWentToOnePartition() {
        stand(10, TWO_EACH);
        serve(12, List.of(3, 3, 3, 3));
        stand(20, ONE_EACH);
        serve(22, ALL);
        leaveOne(30);

        var judgement = judge(1);

        assertThat(wanted(judgement)).singleElement().asString().contains("at least 3 of the 3 preparers");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .anySatisfy(saw -> assertThat(saw).contains("1 of them served orders: preparer-2 4"));
    }

    @Test
    void refusesWhenTheSevenAreStillThere() {
        stand(10, TWO_EACH);
        serve(12, ALL);
        stand(20, ONE_EACH);
        serve(22, ALL);
        floor.reports(25, "till-1", List.of());

        assertThat(wanted(judge(7))).containsExactly("one preparer, as before the lesson: ./shop scale preparer=1.");
    }

    @Test
    void refusesWithoutAnyReport() {
        assertThat(judge(1).findings())
                .extracting(Finding::saw)
                .anySatisfy(saw -> assertThat(saw).contains("no preparer has reported anything"));
    }

    /** From this second on, preparers from 1 on have these partitions. */
    private void stand(int second, List<List<Integer>> partitions) {
        for (var i = 0; i < partitions.size(); i++) {
            floor.reports(second, "preparer-" + (i + 1), partitions.get(i));
        }
    }

    private void leaveOne(int second) {
        for (var i = 2; i <= 8; i++) {
            floor.closes(second, "preparer-" + i);
        }
        floor.reports(second, "preparer-1", ALL).reports(second + 5, "preparer-1", ALL);
    }

    private void serve(int second, List<Integer> partitions) {
        partitions.forEach(
                partition -> ready.add(new LogRecord("ready", partition, ready.size(), second(second), "order", "{}")));
    }

    private Judgement judge(int preparersNow) {
        var now = new TreeMap<String, SortedSet<Integer>>();
        for (var i = 1; i <= preparersNow; i++) {
            now.put("preparer-" + i, new TreeSet<>());
        }
        return ScalingLesson.judge(
                new Seen(AssignmentHistory.of(ConsumerGroup.PREPARER, floor.records()), ready, new Assignment(now)));
    }

    private static List<String> wanted(Judgement judgement) {
        return judgement.findings().stream()
                .filter(finding -> !finding.met())
                .map(Finding::expected)
                .toList();
    }
}
