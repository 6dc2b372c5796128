package fishandchips.stationtracing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ZipkinSenderTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private HttpServer zipkin;

    private final List<String> received = new ArrayList<>();
    private int status = 202;

    @BeforeEach
    void open() throws Exception {
        zipkin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        zipkin.createContext("/api/v2/spans", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        zipkin.start();
    }

    @AfterEach
    void close() {
        zipkin.stop(0);
    }

    private void send(ZipkinSender sender) {
        sender.send(List.of("{\"id\":\"1\"}".getBytes(UTF_8), "{\"id\":\"2\"}".getBytes(UTF_8)));
    }

    private ZipkinSender sender(String address) {
        return new ZipkinSender(address, home.resolve("shop.json"));
    }

    private String shopWithZipkin() {
        return String.format(
                Locale.ROOT,
                "{\"stations\":[{\"name\":\"till-1\"},{\"name\":\"zipkin-1\",\"host\":\"127.0.0.1\",\"ports\":{\"server\":%d}}]}",
                zipkin.getAddress().getPort());
    }

    @Test
    void findsTheZipkinOfTheShopAlsoWhenItIsAddedLater(CapturedOutput log) throws Exception {
        var sender = sender("");
        send(sender);
        Files.writeString(home.resolve("shop.json"), "{\"stations\":[{\"name\":\"till-1\"}]}");
        send(sender);

        Files.writeString(home.resolve("shop.json"), shopWithZipkin());
        send(sender);

        assertThat(received).containsExactly("[{\"id\":\"1\"},{\"id\":\"2\"}]");
        assertThat(log)
                .containsOnlyOnce("Zipkin takes no spans, and they are dropped")
                .contains("Zipkin takes spans again");
    }

    @Test
    void sendsWhereItIsTold() {
        send(sender(String.format(
                Locale.ROOT,
                "http://127.0.0.1:%d/api/v2/spans",
                zipkin.getAddress().getPort())));

        assertThat(received).hasSize(1);
    }

    @Test
    void dropsSpansThatZipkinRefuses(CapturedOutput log) throws Exception {
        Files.writeString(home.resolve("shop.json"), shopWithZipkin());
        status = 400;

        send(sender(""));

        assertThat(received).hasSize(1);
        assertThat(log).contains("Zipkin takes no spans, and they are dropped");
    }
}
