package fishandchips.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fishandchips.audit.reading.BackRoom;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.access.ShopLayout;
import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An open shop with stations of one optional module, which say what they are told to say. */
final class PaperShop implements ShopAccess, AutoCloseable {

    /** An answer of the REST API. */
    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<OptionalModule> modules = new ArrayList<>();
    private final List<StationKind> kinds = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private boolean readOnly;

    PaperShop(OptionalModule module, StationKind... kinds) throws IOException {
        modules.add(module);
        this.kinds.addAll(List.of(kinds));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add((request + " " + body).strip());
        var answer = answers.getOrDefault(
                request, new Answer(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}"));
        var bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    void answers(String request, int status, String body) {
        answers.put(request, new Answer(status, body));
    }

    /** What it was asked, in order. */
    List<String> requests() {
        return requests;
    }

    void stop(StationKind kind) {
        kinds.remove(kind);
    }

    void closeModule() {
        kinds.clear();
        modules.clear();
    }

    void forbidChanges() {
        readOnly = true;
    }

    @Override
    public ShopLayout look() {
        return new ShopLayout(Phase.OPEN, kinds.stream().map(this::station).toList(), List.of(), modules, Map.of());
    }

    private StationState station(StationKind kind) {
        var port = server.getAddress().getPort();
        return new StationState(new StationName(kind, 1), new StationPorts(port, port), null, true, 0);
    }

    @Override
    public void insistOnRightToChange() {
        if (readOnly) {
            throw new WrongUseException("This container may only read.");
        }
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
    public void close() {
        server.stop(0);
    }
}
