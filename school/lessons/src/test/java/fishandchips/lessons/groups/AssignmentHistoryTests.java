package fishandchips.lessons.groups;

import static fishandchips.lessons.groups.FloorLog.second;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.ConsumerGroup;
import fishandchips.lessons.groups.AssignmentHistory.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link AssignmentHistory}. */
class AssignmentHistoryTests {

    private final FloorLog floor = new FloorLog();

    @Test
    void followsPartitionsThatMove() {
        floor.reports(1, "preparer-1", List.of(0, 1))
                .opens(2, "preparer-2")
                .revoked(3, "preparer-1", List.of(1))
                .assigned(4, "preparer-2", List.of(1))
                .lost(5, "preparer-1", List.of(0));

        assertThat(texts())
                .containsExactly(
                        "preparer-1: 0 1",
                        "preparer-1: 0 1   preparer-2: none",
                        "preparer-1: 0   preparer-2: none",
                        "preparer-1: 0   preparer-2: 1",
                        "preparer-1: none   preparer-2: 1");
    }

    @Test
    void endsATimeWhenTheNextBegins() {
        floor.reports(1, "preparer-1", List.of(0)).closes(4, "preparer-1").reports(9, "till-1", List.of());

        var spans = history();

        assertThat(spans).extracting(Span::from).containsExactly(second(1), second(4));
        assertThat(spans).extracting(Span::until).containsExactly(second(4), second(9));
    }

    @Test
    void countsAStationNoMoreThatCloses() {
        floor.reports(1, "preparer-1", List.of(0))
                .closes(2, "preparer-1")
                .reports(3, "preparer-1", List.of(0))
                .revoked(3, "preparer-1", List.of(0))
                .reports(4, "cook-1", List.of());

        assertThat(texts()).containsExactly("preparer-1: 0", "nobody");
    }

    @Test
    void countsAStationAgainThatOpensAgain() {
        floor.reports(1, "preparer-1", List.of(0))
                .closes(2, "preparer-1")
                .opens(3, "preparer-1")
                .assigned(4, "preparer-1", List.of(0))
                .reports(5, "cook-1", List.of());

        assertThat(texts()).containsExactly("preparer-1: 0", "nobody", "preparer-1: none", "preparer-1: 0");
    }

    @Test
    void forgetsAKilledStationThatSaysNothingMore() {
        floor.reports(1, "preparer-1", List.of(0))
                .reports(2, "preparer-2", List.of(1))
                .reports(13, "preparer-1", List.of(0));

        assertThat(texts()).last().isEqualTo("preparer-1: 0");
    }

    @Test
    void ignoresOtherGroups() {
        floor.reports(1, "preparer-1", List.of(0))
                .assigned(2, "accountant-1", List.of(0, 1))
                .reports(3, "accountant-1", List.of(0, 1));

        assertThat(texts()).containsExactly("preparer-1: 0");
    }

    @Test
    void knowsNothingBeforeAStationOfTheGroupWasHeard() {
        floor.reports(1, "till-1", List.of())
                .reports(2, "preparer-1", List.of(0))
                .reports(3, "till-1", List.of());

        assertThat(history()).extracting(Span::from).containsExactly(second(2));
    }

    private List<Span> history() {
        return AssignmentHistory.of(ConsumerGroup.PREPARER, floor.records());
    }

    private List<String> texts() {
        return history().stream().map(span -> span.assignment().toString()).toList();
    }
}
