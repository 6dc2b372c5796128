package fishandchips.fleet.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AssignmentTests {

    private final Assignment alone = assignment(Map.of("preparer-1", partitions(0, 1, 2, 3)));
    private final Assignment shared =
            assignment(Map.of("preparer-1", partitions(0, 1), "preparer-2", partitions(2, 3)));

    private static Assignment assignment(Map<String, SortedSet<Integer>> partitions) {
        return new Assignment(new TreeMap<>(partitions));
    }

    private static SortedSet<Integer> partitions(Integer... partitions) {
        return new TreeSet<>(Arrays.asList(partitions));
    }

    @Test
    void saysNothingWhenNothingMoves() {
        assertThat(alone.changesUntil(alone)).isEmpty();
    }

    @Test
    void saysWhoGivesUpWhatBeforeWhoTakesIt() {
        assertThat(alone.changesUntil(shared)).containsExactly("preparer-1 gives up 2 3", "preparer-2 takes 2 3");
    }

    @Test
    void saysWhatALeaverGivesUp() {
        assertThat(shared.changesUntil(alone)).containsExactly("preparer-2 gives up 2 3", "preparer-1 takes 2 3");
        assertThat(alone.changesUntil(Assignment.NOBODY)).isEqualTo(List.of("preparer-1 gives up 0 1 2 3"));
    }

    @Test
    void showsAllOnOneLine() {
        var idle = assignment(Map.of("preparer-1", partitions(0), "preparer-2", partitions()));

        assertThat(shared).hasToString("preparer-1: 0 1   preparer-2: 2 3");
        assertThat(idle).hasToString("preparer-1: 0   preparer-2: none");
        assertThat(Assignment.NOBODY).hasToString("nobody");
    }
}
