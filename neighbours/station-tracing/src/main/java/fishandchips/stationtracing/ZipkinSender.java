package fishandchips.stationtracing;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import zipkin2.reporter.BytesMessageSender;
import zipkin2.reporter.Encoding;

/**
 * Sends spans to Zipkin. Unless it is told where Zipkin is, it reads that at each time from the state file of the shop: Zipkin may be
 * added later. What cannot be sent is dropped, which is logged once until Zipkin answers again. No order waits: the exporter's own thread sends.
 */
final class ZipkinSender extends BytesMessageSender.Base {

    private static final Logger log = LoggerFactory.getLogger(ZipkinSender.class);

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST_BYTES = 500_000;

    private final String address;
    private final Path shop;
    private volatile boolean away;

    /**
     * A sender.
     *
     * @param address where Zipkin takes spans; empty to look into the state file
     * @param shop the state file of the shop
     */
    ZipkinSender(String address, Path shop) {
        super(Encoding.JSON);
        this.address = address;
        this.shop = shop;
    }

    @Override
    public int messageMaxBytes() {
        return MOST_BYTES;
    }

    @Override
    public void send(List<byte[]> spans) {
        try {
            post(spans);
            if (away) {
                log.info("Zipkin takes spans again");
            }
            away = false;
        } catch (IOException e) {
            if (!away) {
                log.atWarn().addKeyValue("reason", e.getMessage()).log("Zipkin takes no spans, and they are dropped");
            }
            away = true;
        }
    }

    private void post(List<byte[]> spans) throws IOException {
        var connection = (HttpURLConnection) zipkin().toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(encoding.encode(spans));
        }
        if (connection.getResponseCode() >= 300) {
            throw new IOException("Zipkin answered " + connection.getResponseCode());
        }
    }

    private URI zipkin() throws IOException {
        return URI.create(address.isEmpty() ? found() : address);
    }

    private String found() throws IOException {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readAllBytes(shop))
                    .path("stations")
                    .valueStream()
                    .filter(station -> station.path("name").asString().startsWith("zipkin-"))
                    .findFirst()
                    .map(station -> String.format(
                            Locale.ROOT,
                            "http://%s:%d/api/v2/spans",
                            station.path("host").asString(),
                            station.at("/ports/server").asInt()))
                    .orElseThrow(() -> new IOException("The shop has no Zipkin."));
        } catch (JacksonException e) {
            throw new IOException("The state of the shop cannot be read.", e);
        }
    }

    @Override
    public void close() {
        // each message has a connection of its own
    }
}
