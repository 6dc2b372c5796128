package fishandchips.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.neighbours.Span.Endpoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpanTreeTests {

    private static final long BEGIN = 1_800_000_000_000_000L;

    private static Span span(String id, @Nullable String parent, String name, String station, long after, long took) {
        return new Span(id, parent, name, BEGIN + after, took, new Endpoint(station), Map.of());
    }

    @Test
    void showsEachStepUnderTheOneThatCausedIt() {
        var spans = List.of(
                span("d", "c", "orders", "preparer-2", 830_000, 2_000),
                span("b", "a", "orders", "preparer-1", 9_000, 4_500),
                span("a", null, "post", "till-1", 0, 12_000),
                span("c", "b", "cook-requests", "cook-1", 15_000, 810_000),
                span("f", "a", "orders", "accountant-1", 11_000, 3_000));

        assertThat(new SpanTree(spans).lines())
                .containsExactly(
                        "STEP               STATION       AFTER     TOOK",
                        "post               till-1        0.0 ms    12.0 ms",
                        "  orders           preparer-1    9.0 ms    4.5 ms",
                        "    cook-requests  cook-1        15.0 ms   810.0 ms",
                        "      orders       preparer-2    830.0 ms  2.0 ms",
                        "  orders           accountant-1  11.0 ms   3.0 ms");
    }

    @Test
    void beginsWithAStepWhoseCauseIsUnknown() {
        assertThat(new SpanTree(List.of(span("b", "elsewhere", "post", "till-1", 0, 12_000))).lines())
                .containsExactly("STEP  STATION  AFTER   TOOK", "post  till-1   0.0 ms  12.0 ms");
    }
}
