package fishandchips.neighbours;

import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.access.ShopLayout;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows the way of one order through the stations, as Zipkin has it. */
@Command(
        name = "trace",
        description = {
            "Show the way of an order through the stations, with the time that each took.",
            "The shop must be open with --observed; Zipkin forgets the oldest orders."
        })
final class TraceCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Zipkin looks no further back than it is told; a week is longer than it remembers. */
    private static final long LOOK_BACK_MILLIS = Duration.ofDays(7).toMillis();

    private final ShopAccess shop;
    private final Screen screen;

    @Parameters(paramLabel = "ORDER", description = "The id of the order, as ./shop order prints it.")
    private String order = "";

    TraceCommand(ShopAccess shop, Screen screen) {
        this.shop = shop;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var id = id();
        var layout = shop.look();
        var zipkin = layout.stations(ObservedModule.ZIPKIN).stream()
                .findFirst()
                .orElseThrow(() -> new WrongUseException("No orders are traced in this shop. " + remedy(layout)));
        var traces = traces(zipkin, id);
        if (traces.isEmpty()) {
            throw new ShopFailedException(
                    "Zipkin knows no order %s: there is none, or it was not sampled, or Zipkin has forgotten it."
                            .formatted(id));
        }
        traces.forEach(trace -> screen.lines(new SpanTree(trace).lines()));
        return 0;
    }

    private static String remedy(ShopLayout layout) {
        return layout.containers().isEmpty()
                ? "Close it, and open it with ./shop open --observed."
                : "Open it with SHOP_TRACING_ZIPKIN=http://zipkin:8795/api/v2/spans docker compose --profile observed up -d --wait.";
    }

    private UUID id() {
        try {
            return UUID.fromString(order);
        } catch (IllegalArgumentException _) {
            throw new WrongUseException(
                    "%s is not the id of an order, such as 0af76519-16cd-43dd-8448-eb211c80319c.".formatted(order));
        }
    }

    private static List<List<Span>> traces(StationState zipkin, UUID order) throws InterruptedException {
        var query = zipkin.address(
                "/api/v2/traces?limit=10&lookback=" + LOOK_BACK_MILLIS + "&annotationQuery=order%3D" + order);
        try {
            return JsonMapper.shared().readValue(get(query), new TypeReference<List<List<Span>>>() {});
        } catch (IOException | JacksonException e) {
            throw new ShopFailedException(
                    "Zipkin does not answer at %s; ./shop logs zipkin-1 may say why.".formatted(query.getAuthority()),
                    e);
        }
    }

    private static String get(URI query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(query).timeout(PATIENCE).build();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
