package fishandchips.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fishandchips.audit.reading.BackRoom;
import fishandchips.console.Screen;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.access.ShopLayout;
import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import fishandchips.shop.Sentences;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TraceCommandTests implements ShopAccess {

    private static final String ORDER = "0af76519-16cd-43dd-8448-eb211c80319c";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<StationState> stations = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private String answer = "[]";
    private HttpServer zipkin;

    @BeforeEach
    void open() throws Exception {
        zipkin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        zipkin.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getQuery());
            var body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        zipkin.start();
        var port = zipkin.getAddress().getPort();
        stations.add(new StationState(StationName.parse("zipkin-1"), new StationPorts(port, 1), null, true, 0));
    }

    @AfterEach
    void close() {
        zipkin.stop(0);
    }

    @Override
    public ShopLayout look() {
        return new ShopLayout(Phase.OPEN, stations, List.of(), List.of(), Map.of());
    }

    @Override
    public BackRoom backRoom() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Groups groups() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void insistOnRightToChange() {
        throw new UnsupportedOperationException();
    }

    private int trace(String order) {
        var sentences = new Sentences();
        return new CommandLine(new TraceCommand(this, new Screen(new PrintWriter(out), false)))
                .setParameterExceptionHandler(sentences)
                .setExecutionExceptionHandler(sentences)
                .setErr(new PrintWriter(err))
                .execute(order);
    }

    @Test
    void showsTheTraceOfAnOrder() {
        answer = """
                [[{"traceId": "1", "id": "b", "parentId": "a", "name": "orders", "timestamp": 1800000000009000, "duration": 4500,
                   "kind": "CONSUMER", "localEndpoint": {"serviceName": "preparer-1", "ipv4": "127.0.0.1"}, "tags": {"order": "x"}},
                  {"traceId": "1", "id": "a", "name": "post", "timestamp": 1800000000000000, "duration": 12000,
                   "localEndpoint": {"serviceName": "till-1"}}]]""";

        assertThat(trace(ORDER)).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                STEP      STATION     AFTER   TOOK
                post      till-1      0.0 ms  12.0 ms
                  orders  preparer-1  9.0 ms  4.5 ms
                """);
        assertThat(asked).singleElement().asString().contains("annotationQuery=order=" + ORDER);
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
        zipkin.stop(0);

        assertThat(trace(ORDER)).isEqualTo(1);

        assertThat(err.toString()).contains("Zipkin does not answer at 127.0.0.1:", "./shop logs zipkin-1");
    }

    @Test
    void saysThatTheShopIsOpenWithoutTraces() {
        stations.clear();

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
