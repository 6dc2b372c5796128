package fishandchips.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.console.Screen;
import fishandchips.shop.Sentences;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TraceCommandTests {

    private static final String ORDER = "0af76519-16cd-43dd-8448-eb211c80319c";
    private static final String QUESTION =
            "GET /api/v2/traces?limit=10&lookback=604800000&annotationQuery=order%3D" + ORDER;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private PaperShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new PaperShop(new ObservedModule(), ObservedModule.ZIPKIN);
        shop.answers(QUESTION, 200, "[]");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private int trace(String order) {
        var sentences = new Sentences();
        return new CommandLine(new TraceCommand(shop, new Screen(new PrintWriter(out), false)))
                .setParameterExceptionHandler(sentences)
                .setExecutionExceptionHandler(sentences)
                .setErr(new PrintWriter(err))
                .execute(order);
    }

    @Test
    void showsTheTraceOfAnOrder() {
        shop.answers(QUESTION, 200, """
                [[{"traceId": "1", "id": "b", "parentId": "a", "name": "orders", "timestamp": 1800000000009000, "duration": 4500,
                   "kind": "CONSUMER", "localEndpoint": {"serviceName": "preparer-1", "ipv4": "127.0.0.1"}, "tags": {"order": "x"}},
                  {"traceId": "1", "id": "a", "name": "post", "timestamp": 1800000000000000, "duration": 12000,
                   "localEndpoint": {"serviceName": "till-1"}}]]""");

        assertThat(trace(ORDER)).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                STEP      STATION     AFTER   TOOK
                post      till-1      0.0 ms  12.0 ms
                  orders  preparer-1  9.0 ms  4.5 ms
                """);
    }

    @Test
    void saysThatZipkinDoesNotKnowTheOrder() {
        assertThat(trace(ORDER)).isEqualTo(1);

        assertThat(err.toString())
                .contains("Zipkin knows no order " + ORDER
                        + ": there is none, or it was not sampled, or Zipkin has forgotten it.");
    }

    @Test
    void saysThatZipkinIsAway() {
        shop.close();

        assertThat(trace(ORDER)).isEqualTo(1);

        assertThat(err.toString()).contains("Zipkin does not answer at 127.0.0.1:", "./shop logs zipkin-1");
    }

    @Test
    void saysThatTheShopIsOpenWithoutTraces() {
        shop.closeModule();

        assertThat(trace(ORDER)).isEqualTo(2);

        assertThat(err.toString()).contains("No orders are traced in this shop.", "./shop open --observed");
    }

    @Test
    void refusesWhatIsNoId() {
        assertThat(trace("17")).isEqualTo(2);

        assertThat(err.toString())
                .contains("17 is not the id of an order, such as 0af76519-16cd-43dd-8448-eb211c80319c.");
    }
}
