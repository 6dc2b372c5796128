package fishandchips.stage.screen;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tamboui.buffer.Buffer;
import dev.tamboui.layout.Rect;
import fishandchips.stage.PaperShop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link StageView}, on screens that only exist as cells. */
class StageViewTests {

    private final PaperShop shop = new PaperShop();

    private List<String> draw(int width, int height, boolean help, StageKey... keys) {
        var buffer = Buffer.empty(new Rect(0, 0, width, height));
        var picture = shop.picture().with("Demo 2: three tills, one preparer", "1.07 orders/s too many");
        new StageView(picture, List.of(keys), "preparer-1", help, "preparer-2 has come.").draw(buffer);
        return lines(buffer);
    }

    private static List<String> lines(Buffer buffer) {
        return IntStream.range(0, buffer.height())
                .mapToObj(y -> IntStream.range(0, buffer.width())
                        .mapToObj(x -> buffer.get(x, y).symbol())
                        .collect(Collectors.joining()))
                .toList();
    }

    private void fill() {
        shop.report("till-1", "orders");
        shop.report("preparer-1", "orders", 0, 1, 2, 4);
        shop.report("cook-1", "cook-requests", 0, 1, 2, 3, 4, 5);
        shop.reportCabinet("cook-1", Map.of(CHIPS, 12, COD, 8));
        shop.report("cook-1", "cook-requests", 0, 1, 2, 3, 4, 5);
        shop.ready(0, shop.place(0, COD, CHIPS));
        shop.place(1, COD, CHIPS);
        shop.place(3, CHIPS);
        shop.runShort(2, shop.place(2, PLAICE, CHIPS));
    }

    @ParameterizedTest
    @CsvSource({"120, 40", "80, 24"})
    void showsTheWholeShop(int width, int height) {
        fill();

        var lines = draw(width, height, false);

        assertThat(String.join("\n", lines))
                .contains("Demo 2: three tills, one preparer", "? keys   q quit")
                .contains("placed 4   ready 1   takings £")
                .containsPattern("  till-1")
                .containsPattern("▶ preparer-1   reads 0–2, 4 +3")
                .containsPattern("  cook-1       reads 0–5 +1")
                .containsPattern("✗ nobody reads 3, 5 +1")
                .contains("cod 8  plaice 0  chips 12  pie 0", "T01")
                .containsPattern("Stations ─+ lag")
                .containsPattern("Orders ─+ 2 wait")
                .contains("Order ready 1", "Order 2: cod and chips", "Order 3: chips", "Cooking 4")
                .contains("1.07 orders/s too many", "preparer-2 has come.");
    }

    @Test
    void showsOneMorePanelAboveTheLastLines() {
        fill();
        var buffer = Buffer.empty(new Rect(0, 0, 80, 24));
        var picture = shop.picture().with(List.of("PostgreSQL", "cod 8", "✗ it has failed"), List.of("has failed."));

        new StageView(picture.with("Demo 5", "below"), List.of(), "", false, "").draw(buffer);

        var bottom = lines(buffer).subList(18, 23).stream().map(String::strip).toList();
        assertThat(bottom.getFirst()).matches("PostgreSQL ─+");
        assertThat(bottom.subList(1, 5)).containsExactly("cod 8", "✗ it has failed", "", "below");
        assertThat(String.join("\n", lines(buffer))).contains("T01", "Order ready 1", "Cooking 4");
        assertThat(picture.news()).endsWith("has failed.");
    }

    @Test
    void cutsWhatIsTooLong() {
        shop.place(0, CHIPS, CHIPS, CHIPS, COD, COD, COD, PLAICE, PLAICE, PLAICE, CHIPS, CHIPS);

        assertThat(draw(80, 24, false))
                .filteredOn(line -> line.contains("Order 1:"))
                .singleElement()
                .asString()
                .hasSize(80)
                .endsWith("…");
    }

    @Test
    void showsAsManyStationsAsThereIsRoomForAndTheChosenOne() {
        IntStream.rangeClosed(1, 9).forEach(slot -> shop.report("till-" + slot, "orders"));
        IntStream.rangeClosed(1, 6).forEach(slot -> shop.report("preparer-" + slot, "orders", slot - 1));

        var small = String.join("\n", draw(80, 24, false));
        var large = String.join("\n", draw(120, 40, false));

        assertThat(small)
                .containsPattern("  and \\d more")
                .contains("Hot cabinet", "Counter")
                .contains("▶ preparer-1")
                .doesNotContain("preparer-6");
        assertThat(large).contains("till-9", "preparer-6").doesNotContainPattern("  and \\d more");
    }

    @Test
    void listsTheKeys() {
        var lines = draw(80, 24, true, new StageKey('t', "add a till", _ -> ""));

        assertThat(lines).anyMatch(line -> line.strip().equals("t           add a till"));
        assertThat(String.join("\n", lines))
                .contains("q, Ctrl-C   quit", "↑ ↓         choose a station")
                .doesNotContain("Stations");
    }

    @Test
    void asksForALargerTerminal() {
        assertThat(draw(60, 20, false).stream().map(String::strip).filter(line -> !line.isEmpty()))
                .containsExactly(
                        "This terminal is too small.",
                        "It has 60 × 20; 80 × 24 are needed.",
                        "Make it larger, or press q.");
        assertThat(draw(5, 1, false)).containsExactly("This…");
    }

    @Test
    void saysThatKafkaDoesNotAnswer() {
        shop.picture();
        var buffer = Buffer.empty(new Rect(0, 0, 80, 24));

        shop.pictureWithoutKafka();
        shop.after(Duration.ofSeconds(3));

        new StageView(shop.pictureWithoutKafka(), List.of(), "", false, "").draw(buffer);

        assertThat(lines(buffer).get(1)).startsWith("✗ Kafka does not answer since 2026-11-21T18:00:00Z.");
    }

    @Test
    void writesOutWhatWouldSteerTheTerminal() {
        var buffer = Buffer.empty(new Rect(0, 0, 80, 24));

        new StageView(shop.picture().with("Demo \u001b[2J", ""), List.of(), "", false, "").draw(buffer);

        assertThat(lines(buffer).getFirst()).startsWith("Demo \\x1b[2J ");
    }
}
