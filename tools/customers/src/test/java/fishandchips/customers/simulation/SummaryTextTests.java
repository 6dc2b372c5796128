package fishandchips.customers.simulation;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Meal;
import fishandchips.customers.load.LoadCounts;
import fishandchips.customers.load.LoadCounts.Percentiles;
import fishandchips.customers.workload.Totals;
import fishandchips.customers.workload.Workload.ExpectedTotals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link SummaryText} and {@link ProgressText}. */
class SummaryTextTests {

    private static final Percentiles QUICK = new Percentiles(Duration.ofNanos(4_200_000), Duration.ofMillis(1_500));
    private static final Path JOURNAL = Path.of("seed7.jsonl");

    private final Totals promised = totals(10);

    private static Totals totals(long orders) {
        return new Totals(orders, orders * 750, Map.of(Meal.of(COD, CHIPS), orders));
    }

    private SimulationProgress progress(long accepted, SortedMap<String, Long> refused, long unknown, long notSent) {
        return progress(new LoadCounts(9, 4, 0, accepted, refused, unknown, notSent, 6, 1, QUICK, QUICK));
    }

    private SimulationProgress progress(LoadCounts counts) {
        var lags = new LinkedHashMap<String, Long>();
        lags.put("preparer", 3L);
        lags.put("cook", 0L);
        return new SimulationProgress(
                new ExpectedTotals(promised, 0, Duration.ofSeconds(5)),
                Duration.ofSeconds(2),
                counts,
                OptionalLong.of(5),
                lags);
    }

    @Test
    void showsWhatWasPromisedBesideWhatWasAccepted() {
        assertThat(String.join("\n", SummaryText.totals(promised, totals(9)))).isEqualTo("""
                                    PROMISED  ACCEPTED
                orders                    10         9
                pence                   7500      6750
                portions of cod           10         9
                portions of plaice         0         0
                portions of chips         10         9
                portions of pie            0         0
                cod and chips             10         9""");
    }

    @Test
    void saysThatAllIsAsPromised() {
        assertThat(SummaryText.sentences(progress(10, new TreeMap<>(), 0, 0), promised, JOURNAL))
                .containsExactly(
                        "4.5 orders a second were sent, 5.0 were accepted; 4 times a till was asked again.",
                        "An answer took 4.2 ms (p50) and 1.50 s (p99), from placed to ready it was 4.2 ms and 1.50 s.",
                        "6 orders are ready, and 5 were handed over or thrown away meanwhile.",
                        "The journal is seed7.jsonl.",
                        "Every order was accepted, and all that was promised: 10 orders, £75.00.");
    }

    @Test
    void saysWhatBecameOfThoseWhoWereNotAccepted() {
        var refused = new TreeMap<>(Map.of("503", 2L, "nobody there", 1L));

        assertThat(SummaryText.sentences(progress(5, refused, 1, 1), totals(5), JOURNAL))
                .last()
                .isEqualTo(
                        "5 of 10 orders were not accepted: 3 refused (2 503, 1 nobody there), 1 unknown, 1 not sent, 0 never came.");
    }

    @Test
    void saysHowManyDidNotAskAgainBecauseOthersHad() {
        var counts = new LoadCounts(9, 4, 3, 5, new TreeMap<>(Map.of("503", 4L)), 0, 1, 6, 1, QUICK, QUICK);

        assertThat(SummaryText.sentences(progress(counts), totals(5), JOURNAL))
                .contains("3 customers left without asking again: all together had asked again as often as they may.");
    }

    @Test
    void saysThatReceiptsAreNotAsPromised() {
        var cheaper = new Totals(10, 7_499, promised.meals());

        assertThat(SummaryText.sentences(progress(10, new TreeMap<>(), 0, 0), cheaper, JOURNAL))
                .last()
                .isEqualTo("Every order was accepted, but the tills' receipts are not what was promised.");
    }

    @Test
    void showsProgressInTables() {
        assertThat(String.join("\n", ProgressText.tables(progress(7, new TreeMap<>(Map.of("503", 1L)), 0, 0))))
                .isEqualTo("""
                        2.0 s of 5.0 s

                        ORDERS  SENT  ACCEPTED  REFUSED  UNKNOWN  IN FLIGHT  NOT SENT  RETRIES
                        of 10      9         7        1        0          1         0        4

                        SERVED       COUNT    TOOK             P50     P99
                        ready            6    answer           4.2 ms  1.50 s
                        handed over      5    placed to ready  4.2 ms  1.50 s

                        BEHIND   preparer 3, cook 0
                        REFUSED  1 503""");
    }

    @Test
    void showsProgressOnOneLine() {
        assertThat(ProgressText.line(progress(7, new TreeMap<>(Map.of("503", 1L)), 0, 0)))
                .isEqualTo("2.0 s  sent 9 of 10, accepted 7, refused 1, unknown 0, in flight 1, not sent 0, retries 4;"
                        + " ready 6, handed over 5, answer 4.2 ms/1.50 s, ready after 4.2 ms/1.50 s;"
                        + " behind: preparer 3, cook 0");
    }
}
