package fishandchips.bench.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.bench.load.Served;
import fishandchips.bench.report.Comparison;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the loads come to: as rows, as goals that are met or missed, and as a picture. */
class PressureResultsTests {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final Figures figures = new Figures();
    private final PressureResults results = new PressureResults(figures);

    @Test
    void writesARowForEachLoad() throws IOException {
        results.capacity(100);
        results.offered(Series.WARM, 2, offer(200, 1_500, 480, 20, 100));

        assertThat(end().grid())
                .satisfies(grid -> assertThat(grid.rows())
                        .containsExactly(List.of(
                                "warm, 2 ×",
                                "200/s",
                                "150/s",
                                "24.00 %",
                                "1.00 %",
                                "30 ms",
                                "30 ms",
                                "200 ms",
                                "4.8 %",
                                "25 %")));
    }

    @Test
    void comparesWhatIsAcceptedWithTheCapacity() throws IOException {
        results.capacity(100);
        results.offered(Series.WARM, 1, offer(100, 1_000, 0, 0, 0));
        results.offered(Series.WARM, 2, offer(200, 790, 1_210, 0, 0));
        results.offered(Series.WARM, 10, offer(1_000, 610, 9_390, 0, 0));

        assertThat(verdicts())
                .contains(
                        Tuple.tuple("warm, 2 ×: accepted", 0.79, false),
                        Tuple.tuple("warm, 10 ×: accepted", 0.61, true));
    }

    @Test
    void comparesWhatARefusalCostsWithAnOrder() throws IOException {
        results.capacity(100);
        results.offered(Series.WARM, 1, offer(100, 1_000, 0, 0, 0)); // 16 ms of all processes for each
        results.offered(Series.WARM, 4, offer(400, 1_000, 2_000, 0, 0)); // 4 s of the till, as for the next load:
        results.offered(Series.WARM, 10, offer(1_000, 500, 6_000, 0, 0)); // 3.2 ms an order, 0.4 ms a refusal

        assertThat(verdicts()).contains(Tuple.tuple("processor time of the till for a refusal", 0.4 / 16, true));
    }

    @Test
    void saysThatTheCostOfARefusalCannotBeTold() throws IOException {
        results.capacity(100);
        results.offered(Series.WARM, 1, offer(100, 1_000, 0, 0, 0));
        results.offered(Series.WARM, 4, offer(400, 1_000, 1_000, 0, 0));
        results.offered(Series.WARM, 10, offer(1_000, 1_500, 4_000, 0, 0)); // the till needs no longer for more of both

        assertThat(end().remarks()).contains("What a refusal costs cannot be told from these loads.");
    }

    @Test
    void wantsNothingUnknownUpToTheCapacityAndLittleAboveIt() throws IOException {
        results.capacity(100);
        results.offered(Series.WARM, 1, offer(100, 999, 0, 1, 0));
        results.offered(Series.WARM, 2, offer(200, 1_996, 0, 4, 0));

        assertThat(verdicts())
                .contains(
                        Tuple.tuple("unknown, most of any load", 0.2, true),
                        Tuple.tuple("unknown, most of any load up to 1 ×", 0.1, false));
    }

    @Test
    void bearsLongerRefusalsBesideBusyNeighbours() throws IOException {
        results.capacity(100);
        results.offered(Series.WARM, 2, offer(200, millis(30, 1_000), millis(260, 1_000)));
        results.offered(Series.WARM_BUSY, 2, offer(200, millis(30, 1_000), millis(900, 1_000)));

        assertThat(end().comparisons())
                .extracting(each -> each.shop().name(), Comparison::met)
                .contains(
                        Tuple.tuple("time until a refusal, p99", false),
                        Tuple.tuple("time until a refusal, busy neighbours, p99", true));
    }

    @Test
    void wantsAJustOpenedShopToRefuseNobody() throws IOException {
        results.capacity(100);
        results.justOpened(offer(50, 499, 1, 0, 0));

        assertThat(verdicts())
                .contains(
                        Tuple.tuple("just opened, 50/s: refused", 0.2, false),
                        Tuple.tuple("just opened, 50/s: unknown", 0.0, true));
    }

    private Result end() throws IOException {
        results.sumUp(folder.resolve("overload.svg"));
        return figures.result("pressure", List.of());
    }

    private List<Tuple> verdicts() throws IOException {
        return end().comparisons().stream()
                .map((Comparison each) ->
                        Tuple.tuple(each.shop().name(), each.ratio().median(), each.met()))
                .toList();
    }

    /** Ten seconds, in which each answer took 30 ms and each refusal 200 ms. */
    private static Offer offer(double perSecond, long accepted, long refused, long unknown, long unsent) {
        return offer(perSecond, millis(30, accepted), millis(200, refused), unknown, unsent);
    }

    private static Offer offer(double perSecond, Histogram accepted, Histogram refused) {
        return offer(perSecond, accepted, refused, 0, 0);
    }

    private static Offer offer(double perSecond, Histogram accepted, Histogram refused, long unknown, long unsent) {
        var served = new Served(
                accepted.getTotalCount(), refused.getTotalCount(), unknown, unsent, TEN_SECONDS, accepted, refused);
        return new Offer(perSecond, TEN_SECONDS, served, 0.25, Duration.ofSeconds(16), Duration.ofSeconds(4));
    }

    private static Histogram millis(long each, long count) {
        var micros = new Histogram(3);
        micros.recordValueWithCount(each * 1_000, count);
        return micros;
    }
}
