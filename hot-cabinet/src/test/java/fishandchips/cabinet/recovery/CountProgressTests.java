package fishandchips.cabinet.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Unit tests for {@link CountProgress}. */
class CountProgressTests {

    @Test
    void countsManyRecordsInMillions() {
        assertThat(new CountProgress(3, 6, 1_234_567, 4_000_000).text())
                .isEqualTo("counting the cabinet anew: 3 of 6 partitions, 1.2 of 4.0 million records");
    }

    @Test
    void countsFewRecordsOneByOne() {
        assertThat(new CountProgress(0, 6, 12, 99_000).text())
                .isEqualTo("counting the cabinet anew: 0 of 6 partitions, 12 of 99,000 records");
    }

    @Test
    void readsWhatItHasStored() {
        var progress = new CountProgress(3, 6, 1_234_567, 4_000_000);

        assertThat(CountProgress.of(progress.stored())).hasValue(progress);
    }

    @Test
    void readsNothingElse() {
        assertThat(CountProgress.of("")).isEmpty();
        assertThat(CountProgress.of("3 6 -1 4")).isEmpty();
        assertThat(CountProgress.of("3 6 1")).isEmpty();
    }
}
