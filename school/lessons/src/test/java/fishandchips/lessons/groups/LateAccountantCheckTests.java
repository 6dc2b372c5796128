package fishandchips.lessons.groups;

import static fishandchips.lessons.groups.FloorLog.second;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.ConsumerGroup;
import fishandchips.fleet.groups.Assignment;
import fishandchips.lessons.course.Commit;
import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LedgerRow;
import fishandchips.lessons.course.LogRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link LateAccountantCheck}: lesson 7. */
class LateAccountantCheckTests {

    private static final List<Integer> BOTH = List.of(0, 1);

    private final FloorLog floor = new FloorLog();
    private final List<LogRecord> placed = new ArrayList<>();
    private final List<Commit> newcomers = new ArrayList<>();
    private final List<Commit> commits = new ArrayList<>();
    private final List<LedgerRow> rows = new ArrayList<>();
    private Assignment now = accountants(1);

    @Test
    void passesWhenTheLateAccountantHasReadEverythingTwice() {
        begin();
        readThePast();
        comeLate();
        reset(31, BOTH);
        readAgain(40);

        var judgement = judge();

        assertThat(judgement.isPassed()).as("%s", judgement.findings()).isTrue();
        assertThat(judgement.outcome()).contains("b");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .contains(
                        "The new group lesson7-late has read in the past: it committed offset 5 of orders-0 when later orders were there already.",
                        "Without an accountant, 2 orders were placed, such as orders-0@11.",
                        "Since the lesson began, 4 orders were placed, and the ledger has 4 rows for them; 0 orders were entered a second time.");
    }

    @Test
    void refusesWhenNothingWasDone() {
        floor.reports(1, "accountant-1", BOTH).reports(2, "accountant-1", BOTH);

        assertThat(wanted())
                .satisfiesExactly(
                        newGroup -> assertThat(newGroup).contains("--group lesson7-late --from-beginning"),
                        absence ->
                                assertThat(absence).isEqualTo("no accountant for a while: ./shop scale accountant=0."));
    }

    @Test
    void refusesANewGroupThatBeganAtTheEnd() {
        begin();
        newcomers.add(commit("lesson7-late", 0, 11, 4));
        newcomers.add(commit("lesson7-late", 1, 21, 4));
        comeLate();
        reset(31, BOTH);
        readAgain(40);

        assertThat(wanted()).singleElement().asString().contains("A group that is at the end stays there");
    }

    @Test
    void refusesANewGroupThatHasReadNothing() {
        begin();
        newcomers.add(commit("lesson7-late", 0, 0, 4));
        comeLate();
        reset(31, BOTH);
        readAgain(40);

        assertThat(wanted()).singleElement().asString().contains("reads five records from the beginning");
    }

    @Test
    void refusesAnAbsenceWithoutOrders() {
        begin();
        readThePast();
        floor.closes(10, "accountant-1").opens(20, "accountant-1").assigned(21, "accountant-1", BOTH);

        assertThat(wanted()).singleElement().asString().contains("./shop simulate --orders 20 --rate 20");
    }

    @Test
    void refusesAnAccountantThatHasNotComeBack() {
        begin();
        readThePast();
        floor.closes(10, "accountant-1");
        place(0, 11, 12);
        floor.reports(15, "till-1", List.of());

        assertThat(wanted())
                .singleElement()
                .asString()
                .contains("an accountant that catches up: ./shop scale accountant=1");
    }

    @Test
    void refusesAResetThatWasOnlyShown() {
        begin();
        readThePast();
        comeLate();
        floor.closes(30, "accountant-1");
        readAgain(40);

        var judgement = judge();

        assertThat(wanted(judgement)).singleElement().asString().contains("with --execute");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .contains("By __consumer_offsets, the offsets of the group accountant never went back.");
    }

    @Test
    void refusesAResetToAnotherOffsetThanTheFirst() {
        begin();
        readThePast();
        comeLate();
        floor.closes(30, "accountant-1");
        commits.add(commit("accountant", 0, 10, 31));
        commits.add(commit("accountant", 1, 20, 31));
        readAgain(40);

        var judgement = judge();

        assertThat(wanted(judgement)).singleElement().asString().contains("--to-earliest");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .contains(
                        "By __consumer_offsets, the offsets of the group accountant went back to orders-0@10, orders-1@20.");
    }

    @Test
    void refusesAResetOfOnePartition() {
        begin();
        readThePast();
        comeLate();
        reset(31, List.of(1));
        readAgain(40);

        assertThat(wanted()).singleElement().asString().contains("all partitions with orders, which are 0 1");
    }

    @Test
    void refusesAResetBeforeTheAccountantHasCaughtUp() {
        begin();
        readThePast();
        floor.closes(10, "accountant-1");
        place(0, 11, 12);
        place(1, 21, 12);
        commits.add(commit("accountant", 0, 0, 13));
        commits.add(commit("accountant", 1, 0, 13));
        readAgain(40);
        enter(2, 41);
        enter(3, 41);

        var judgement = judge();

        assertThat(wanted(judgement)).singleElement().asString().contains("catches up before the reset");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .contains("Of the 2 orders that were placed without an accountant, 0 were read before the reset.");
    }

    @Test
    void refusesWhenTheAccountantIsStillAwayAfterTheReset() {
        begin();
        readThePast();
        comeLate();
        reset(31, BOTH);
        floor.reports(35, "till-1", List.of());
        now = accountants(0);

        var judgement = judge();

        assertThat(wanted(judgement))
                .singleElement()
                .asString()
                .contains("reads everything again: ./shop scale accountant=1");
        assertThat(judgement.outcome()).isEmpty();
    }

    @Test
    void refusesAnAccountantThatIsStillReading() {
        begin();
        readThePast();
        comeLate();
        reset(31, BOTH);
        floor.opens(40, "accountant-1").assigned(40, "accountant-1", BOTH).reports(41, "accountant-1", BOTH);
        commits.add(commit("accountant", 0, 12, 41));
        commits.add(commit("accountant", 1, 3, 41));

        assertThat(wanted()).singleElement().asString().contains("these are left: 1");
    }

    @Test
    void refusesALedgerThatWasEmptiedByHand() {
        begin();
        readThePast();
        comeLate();
        reset(31, BOTH);
        readAgain(40);
        rows.clear();
        for (var order = 0; order < placed.size(); order++) {
            enter(order, 41);
        }

        var judgement = judge();

        assertThat(wanted(judgement)).singleElement().asString().contains("Was the ledger changed by hand?");
        assertThat(judgement.findings())
                .last()
                .extracting(Finding::saw)
                .asString()
                .contains("4 orders were entered a second time, such as orders-0@10");
    }

    @Test
    void acceptsOrdersThatCameBetweenTheSecondAbsenceAndTheReset() {
        begin();
        readThePast();
        comeLate();
        floor.closes(30, "accountant-1");
        place(0, 12, 30);
        reset(31, BOTH);
        readAgain(40);
        enter(4, 41);

        assertThat(judge().isPassed()).isTrue();
    }

    /** One accountant, who enters two orders. */
    private void begin() {
        floor.reports(1, "accountant-1", BOTH);
        place(0, 10, 2);
        place(1, 20, 2);
        enter(0, 2);
        enter(1, 2);
        commits.add(commit("accountant", 0, 11, 3));
        commits.add(commit("accountant", 1, 21, 3));
    }

    private void readThePast() {
        newcomers.add(commit("lesson7-late", 0, 5, 4));
        newcomers.add(commit("lesson7-late", 1, 0, 4));
    }

    /** Two orders are placed without an accountant, who comes back and enters them. */
    private void comeLate() {
        floor.closes(10, "accountant-1");
        place(0, 11, 12);
        place(1, 21, 12);
        floor.opens(20, "accountant-1").assigned(20, "accountant-1", BOTH);
        enter(2, 21);
        enter(3, 21);
        commits.add(commit("accountant", 0, 12, 22));
        commits.add(commit("accountant", 1, 22, 22));
    }

    private void reset(int second, List<Integer> partitions) {
        floor.closes(second - 1, "accountant-1");
        partitions.forEach(partition -> commits.add(commit("accountant", partition, 0, second)));
    }

    private void readAgain(int second) {
        floor.opens(second, "accountant-1")
                .assigned(second, "accountant-1", BOTH)
                .reports(second + 2, "accountant-1", BOTH);
        commits.add(commit("accountant", 0, 13, second + 1));
        commits.add(commit("accountant", 1, 22, second + 1));
    }

    private void place(int partition, long offset, int second) {
        placed.add(new LogRecord("orders", partition, offset, second(second), "order-" + placed.size(), "{}"));
    }

    private void enter(int order, int second) {
        rows.add(new LedgerRow("order-" + order, second(second).plusMillis(5)));
    }

    private static Commit commit(String group, int partition, long offset, int second) {
        return new Commit(group, new TopicPartition("orders", partition), offset, second(second));
    }

    private static Assignment accountants(int count) {
        var members = new TreeMap<String, SortedSet<Integer>>();
        for (var i = 1; i <= count; i++) {
            members.put("accountant-" + i, new TreeSet<>(BOTH));
        }
        return new Assignment(members);
    }

    private Judgement judge() {
        return LateAccountantCheck.judge(new AccountantHistory(
                Map.of(0, 0L, 1, 0L),
                placed,
                newcomers,
                commits,
                AssignmentHistory.of(ConsumerGroup.ACCOUNTANT, floor.records()),
                now,
                rows));
    }

    private List<String> wanted() {
        return wanted(judge());
    }

    private static List<String> wanted(Judgement judgement) {
        return judgement.findings().stream()
                .filter(finding -> !finding.met())
                .map(Finding::expected)
                .toList();
    }
}
