package fishandchips.kafkaesque.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.kafkaesque.log.Limits;
import fishandchips.kafkaesque.log.Refusal;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers, to bad requests above all. */
class ServerTests {

    private OpenServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        server = OpenServer.withPartitions(1);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void takesOneEventOrMany() throws Exception {
        assertThat(server.ask("POST", "/topics/numbers", "0").body()).isEqualTo("[{\"partition\":0,\"offset\":0}]\n");
        assertThat(server.ask("POST", "/topics/numbers?key=n", "1\n2\n").body())
                .isEqualTo("[{\"partition\":0,\"offset\":1},{\"partition\":0,\"offset\":2}]\n");
        assertThat(server.ask("GET", "/topics/numbers/0/events/-1", "").body())
                .isEqualTo("{\"offset\":2,\"key\":\"n\",\"value\":\"2\"}\n");
        assertThat(server.ask("GET", "/topics/numbers/0/events/earliest", "").body())
                .isEqualTo("{\"offset\":0,\"value\":\"0\"}\n");
        assertThat(server.ask("GET", "/topics", "").body())
                .isEqualTo("{\"numbers\":[{\"earliest\":0,\"next\":3,\"newest\":[\"0\",\"1\",\"2\"]}]}\n");
    }

    @Test
    void anExplicitPartitionWinsOverTheKey() throws Exception {
        server.ask("PUT", "/topics/orders?partitions=3", "");

        for (var partition = 0; partition < 3; partition++) {
            assertThat(server.ask("POST", "/topics/orders?key=same&partition=" + partition, "order")
                            .body())
                    .contains("\"partition\":" + partition);
        }
    }

    @Test
    void aStreamBeginsWhereItsReaderWasCutOff() throws Exception {
        server.ask("POST", "/topics/numbers", "0\n1\n2\n3");

        assertThat(stream("/topics/numbers/0?from=1", "", 3)).containsExactly("1", "2", "3");
        assertThat(stream("/topics/numbers/0?from=earliest", "Last-Event-ID: 1\r\n", 2))
                .containsExactly("2", "3");
        assertThat(stream("/topics/numbers/0?from=-1", "", 1)).containsExactly("3");
    }

    /** The values of the first events. */
    private List<String> stream(String path, String header, int count) throws Exception {
        try (var socket = connect(path, header, 1 << 16)) {
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var values = new ArrayList<String>();
            while (values.size() < count) {
                var line = String.valueOf(lines.readLine());
                if (line.startsWith("data: ")) {
                    values.add(line.substring("data: ".length()));
                }
            }
            return values;
        }
    }

    private Socket connect(String path, String header, int buffer) throws Exception {
        var socket = new Socket();
        socket.setReceiveBufferSize(buffer);
        socket.connect(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), server.address().getPort()),
                5_000);
        socket.setSoTimeout(10_000);
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void aReaderThatHasStoppedReadingIsCutOffWithAReasonAndLosesNothing() throws Exception {
        var lines = ("x".repeat(3_000) + "\n").repeat(300);
        for (var batch = 0; batch < 15; batch++) {
            assertThat(server.ask("POST", "/topics/numbers", lines).statusCode())
                    .isEqualTo(200);
        }

        try (var _ = connect("/topics/numbers/0", "", 4_096)) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(server.said())
                            .anyMatch(line -> line.startsWith("Cut off /127.0.0.1")
                                    && line.endsWith("it has read nothing for PT1S.")));
        }

        assertThat(stream("/topics/numbers/0", "Last-Event-ID: 4498\r\n", 1)).hasSize(1);
    }

    @Test
    void anOffsetThatIsGoneIsRefusedWithTheEarliestThatIsThere() throws Exception {
        try (var small = new OpenServer(Optional.empty(), 1, new Limits(2, 5, 2))) {
            small.ask("POST", "/topics/numbers", "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");

            for (var path : List.of("/topics/numbers/0/events/4", "/topics/numbers/0?from=4")) {
                var answer = small.ask("GET", path, "");
                assertThat(answer.statusCode()).isEqualTo(410);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/problem+json");
                assertThat(answer.body())
                        .isEqualTo(
                                "{\"status\":410,\"detail\":\"Offset 4 is gone: the earliest that is there is 5.\"}\n");
            }
            assertThat(small.ask("GET", "/topics/numbers/0/events/5", "").body())
                    .contains("\"value\":\"5\"");
        }
    }

    @Test
    void badRequestsAreRefusedWithAReason() throws Exception {
        server.ask("POST", "/topics/numbers", "0");

        assertRefused(404, "Topic numbers has no partition 7", "GET", "/topics/numbers/7/events/0", "");
        assertRefused(404, "Topic numbers has no partition 7", "GET", "/topics/numbers/7", "");
        assertRefused(404, "Topic numbers has no partition 7", "POST", "/topics/numbers?partition=7", "x");
        assertRefused(404, "There is no topic letters.", "GET", "/topics/letters/0", "");
        assertRefused(404, "There is no event 1", "GET", "/topics/numbers/0/events/1", "");
        assertRefused(404, "There is no event -2", "GET", "/topics/numbers/0/events/-2", "");
        assertRefused(400, "This is not a whole number: x", "GET", "/topics/numbers/0/events/x", "");
        assertRefused(400, "The body has no event", "POST", "/topics/numbers", "");
        assertRefused(400, "A name has 1 to 100 letters", "POST", "/topics/Numbers", "0");
        assertRefused(
                400, "An event is a line of at most 4000 characters", "POST", "/topics/numbers", "x".repeat(4_001));
        assertRefused(413, "A request has at most 1048576 bytes.", "POST", "/topics/numbers", "x".repeat(10_000_000));
        assertRefused(409, "Topic numbers has 1 partitions.", "PUT", "/topics/numbers?partitions=2", "");
        assertRefused(409, "Group g has no member m", "POST", "/groups/g/members/m/positions?generation=1", "");
        assertRefused(400, "A position is like orders 0 17", "PUT", "/positions/c1", "numbers 0");
        assertRefused(404, "There is no GET /secrets.", "GET", "/secrets", "");
        assertThat(server.ask("GET", "/topics/numbers/0/events/latest", "").body())
                .contains("\"offset\":0");
    }

    private void assertRefused(int status, String reason, String method, String path, String body) throws Exception {
        var answer = server.ask(method, path, body);
        assertThat(answer.body()).contains("\"status\":" + status + ",\"detail\":\"" + reason);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void aValueThatIsNotUtf8IsRefused() throws Exception {
        var body = BodyPublishers.ofByteArray(new byte[] {'a', (byte) 0xff});

        assertThat(server.ask("POST", "/topics/numbers", body).body()).contains("The body is no text in UTF-8.");
    }

    @Test
    void aPageFromElsewhereIsRefused() throws Exception {
        var answer = server.ask(
                "POST", "/topics/numbers", BodyPublishers.ofString("0"), "Origin", "http://elsewhere.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(server.ask("GET", "/topics", "").body()).isEqualTo("{}\n");
    }

    @Test
    void twoServersOnOneFolderAreRefused() throws Exception {
        try (var _ = new OpenServer(Optional.of(folder), 1, Limits.USUAL)) {
            assertThatThrownBy(() -> new OpenServer(Optional.of(folder), 1, Limits.USUAL))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Another server uses the folder %s.", folder);
        }
    }

    @Test
    void everythingIsThereAgainAfterARestart() throws Exception {
        try (var first = new OpenServer(Optional.of(folder), 3, Limits.USUAL)) {
            first.ask("POST", "/topics/orders?key=a", "1\n2\n3");
            first.ask("PUT", "/positions/c1", "orders 0 2");
        }
        try (var second = new OpenServer(Optional.of(folder), 1, Limits.USUAL)) {
            assertThat(second.ask("GET", "/topics/orders", "").body())
                    .containsOnlyOnce("\"newest\":[\"1\",\"2\",\"3\"]");
            assertThat(second.ask("GET", "/positions/c1", "").body()).isEqualTo("orders 0 2\n");
        }
    }
}
