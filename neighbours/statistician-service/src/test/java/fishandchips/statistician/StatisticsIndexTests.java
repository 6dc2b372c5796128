package fishandchips.statistician;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.ShopNames;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsIndexTests {

    private static final List<OrderPlaced> THREE =
            List.of(new OrderPlaced(anOrderOf(COD)), new OrderPlaced(anOrderOf(COD)), new OrderPlaced(anOrderOf(COD)));

    private final PaperOpenSearch openSearch = new PaperOpenSearch();
    private final AtomicInteger opensAgain = new AtomicInteger();
    private final StatisticsIndex index =
            new StatisticsIndex(openSearch, ShopNames.STATISTICS_INDEX, opensAgain::incrementAndGet);

    @Test
    void createsTheIndexAndKnowsItById() throws Exception {
        index.open();

        assertThat(openSearch.index).isEqualTo("first");
        assertThat(index.id()).isEqualTo("first");
    }

    @Test
    void leavesAnIndexAsItIs() throws Exception {
        openSearch.index = "older";

        index.open();

        assertThat(index.id()).isEqualTo("older");
    }

    @Test
    void writesAllEventsInOneRequest() throws Exception {
        index.open();
        openSearch.statuses = List.of(201, 200, 200);

        assertThat(index.write(THREE)).isEmpty();

        assertThat(openSearch.bulks).singleElement().asString().hasLineCount(6).endsWith("\n");
    }

    @Test
    void saysWhichEventsOpenSearchRefuses() throws Exception {
        index.open();
        openSearch.statuses = List.of(201, 400, 200);

        assertThat(index.write(THREE))
                .containsOnlyKeys(1)
                .containsEntry(1, "OpenSearch refuses its document: status 400, some_exception: it is so");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 403, 404, 409, 429, 500, 503})
    void writesAllAgainWhenOneWasNotWrittenForAnotherReason(int status) throws Exception {
        index.open();
        openSearch.statuses = List.of(400, status, 201);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> index.write(THREE))
                .withMessageContaining("status " + status);
        assertThat(opensAgain).hasValue(0);
    }

    @Test
    void writesAllAgainWhenTheIndexIsClosed() throws Exception {
        index.open();
        openSearch.statuses = List.of(400, 400, 400);
        openSearch.errorType = "index_closed_exception";

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> index.write(THREE))
                .withMessageContaining("index_closed_exception");
    }

    @Test
    void doesNotTrustAnAnswerThatLacksItems() throws Exception {
        index.open();
        openSearch.statuses = List.of(201, 201);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> index.write(THREE))
                .withMessageContaining("2 items of 3");
    }

    /** What was written to the new index counts as not written, since all before it is missing there. */
    @Test
    void isOpenedAgainOnceWhenItWasReplaced() throws Exception {
        index.open();
        openSearch.statuses = List.of(201, 201, 201);
        openSearch.afterBulk = () -> openSearch.index = "another";

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> index.write(THREE));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> index.write(THREE));

        assertThat(opensAgain).hasValue(1);
        assertThat(index.isOpen()).isFalse();
        index.open();
        assertThat(index.id()).isEqualTo("another");
    }

    @Test
    void isCreatedAgainWhenItWasDeleted() throws Exception {
        index.open();
        openSearch.index = null;

        assertThatExceptionOfType(IOException.class).isThrownBy(index::insistThatItIsThere);

        assertThat(opensAgain).hasValue(1);
        index.open();
        assertThat(index.id()).isEqualTo("second");
    }

    @Test
    void staysOpenWhileOpenSearchIsAway() throws Exception {
        index.open();
        openSearch.away = true;

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> index.write(THREE));

        assertThat(opensAgain).hasValue(0);
        assertThat(index.id()).isEqualTo("first");
    }

    @Test
    void aWatchTellsWhyItCannotBeUsedUntilItCan() throws Exception {
        var watch = new IndexWatch(index);
        index.open();
        openSearch.away = true;
        watch.look();
        assertThat(watch.problem())
                .contains("The index of OpenSearch cannot be used: java.io.IOException: Connection refused");

        openSearch.away = false;
        openSearch.block = "disk usage exceeded flood-stage watermark";
        watch.look();
        assertThat(watch.problem())
                .get()
                .asString()
                .endsWith("to statistics: disk usage exceeded flood-stage watermark");

        openSearch.block = null;
        watch.look();

        assertThat(watch.problem()).isEmpty();
    }
}
