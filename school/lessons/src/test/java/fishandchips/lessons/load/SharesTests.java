package fishandchips.lessons.load;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.course.Holding;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Shares}. */
class SharesTests {
    private static final Instant BEGIN = Instant.parse("2026-11-30T18:00:00Z");

    @Test
    void followsEachWayInWhichAllPartitionsWereShared() {
        var shares = Shares.in(
                List.of(
                        said(0, "preparer-1", 0, 1, 2),
                        said(1, "preparer-1", 0, 1, 2),
                        said(2, "preparer-2"),
                        said(3, "preparer-1", 0, 1),
                        said(4, "preparer-2", 2)),
                3);

        assertThat(shares)
                .hasToString(
                        "[preparer-1 [0, 1, 2], preparer-1 [0, 1, 2], preparer-2 [], preparer-1 [0, 1], preparer-2 [2]]");
        assertThat(shares.getLast().isEven()).isFalse();
        assertThat(shares.getFirst().isEven()).isTrue();
    }

    @Test
    void areNotEvenWhileOnePreparerHasNone() {
        var shares = Shares.in(List.of(said(0, "preparer-1", 0), said(0, "preparer-2", 1), said(0, "preparer-3")), 2)
                .getLast();

        assertThat(shares.readers()).isEqualTo(2);
        assertThat(shares.isEven()).isFalse();
    }

    @Test
    void ignoresAPartitionThatSeemsToHaveTwoReaders() {
        assertThat(Shares.in(List.of(said(0, "preparer-1", 0, 1), said(1, "preparer-2", 1)), 3))
                .isEmpty();
    }

    @Test
    void forgetsAPreparerThatIsSilent() {
        var shares =
                Shares.in(List.of(said(0, "preparer-1", 0), said(0, "preparer-2", 1), said(9, "preparer-2", 0, 1)), 2);

        assertThat(shares.getLast()).hasToString("preparer-2 [0, 1]");
    }

    private static Holding said(int second, String preparer, Integer... partitions) {
        return new Holding(BEGIN.plusSeconds(second), preparer, List.of(partitions));
    }
}
