package fishandchips.neighbours;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of a Prometheus. */
record PrometheusApi(URI address) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The numbers that a query returns now; none of them is NaN. */
    List<Double> figures(String query) throws Exception {
        return get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .at("/data/result")
                .valueStream()
                .map(series -> Double.parseDouble(series.at("/value/1").asString()))
                .filter(figure -> !figure.isNaN())
                .toList();
    }

    /** All rules, those that record and those that alert. */
    List<JsonNode> rules() throws Exception {
        return get("/api/v1/rules")
                .at("/data/groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private JsonNode get(String path) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return JsonMapper.shared()
                .readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }
}
