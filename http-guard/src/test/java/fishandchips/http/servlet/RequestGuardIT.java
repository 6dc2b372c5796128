package fishandchips.http.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The guard before both ports of a real application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestGuardIT {

    private static final AtomicInteger orders = new AtomicInteger();

    private ConfigurableApplicationContext server;

    /** A server with something to read, something to change and a stream. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @RestController
    static class Server {

        @GetMapping("/orders")
        String read() {
            return "a name and an address";
        }

        @PostMapping("/orders")
        void place() {
            orders.incrementAndGet();
        }

        @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        String events() {
            return "data: a name and an address\n\n";
        }
    }

    @BeforeAll
    void start() {
        server = new SpringApplicationBuilder(Server.class)
                .properties(
                        "server.address=127.0.0.1",
                        "server.port=0",
                        "management.server.port=0",
                        "management.endpoints.web.exposure.include=health",
                        "spring.main.banner-mode=off",
                        "logging.level.root=warn",
                        "shop.http.allowed-hosts=shop.example, till")
                .run();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private int port() {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private int managementPort() {
        return server.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    /** Sends what a browser would; no Java client lets one set these headers. */
    private static String ask(int port, String requestLine, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "%s HTTP/1.1\r\nConnection: close\r\n%s\r\n\r\n"
                    .formatted(requestLine, String.join("\r\n", headers));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Stream<String> requestLines() {
        return Stream.of("GET /orders", "GET /events", "HEAD /orders", "POST /orders", "OPTIONS /orders", "PUT /orders")
                .flatMap(line -> Stream.of(line, line + "/none"));
    }

    @ParameterizedTest
    @MethodSource("requestLines")
    void refusesAForeignHostWhateverIsAskedFor(String requestLine) throws IOException {
        var before = orders.get();

        assertThat(ask(port(), requestLine, "Host: evil.example")).startsWith("HTTP/1.1 421");
        assertThat(ask(port(), requestLine, "Host: evil.example", "X-Forwarded-Host: localhost"))
                .startsWith("HTTP/1.1 421");
        assertThat(orders).hasValue(before);
    }

    @ParameterizedTest
    @MethodSource("managementLines")
    void refusesAForeignHostAtTheManagementPort(String requestLine) throws IOException {
        assertThat(ask(managementPort(), requestLine, "Host: evil.example")).startsWith("HTTP/1.1 421");
    }

    Stream<String> managementLines() {
        return Stream.of(
                "GET /actuator", "GET /actuator/health", "GET /actuator/none", "POST /actuator/health", "GET /");
    }

    @Test
    void answersARefusalWithAProblem() throws IOException {
        assertThat(ask(port(), "GET /orders", "Host: evil.example"))
                .contains("Content-Type: application/problem+json")
                .contains("\"status\":421")
                .doesNotContain("evil");
    }

    @Test
    void answersUnderItsOwnNames() throws IOException {
        for (var host : List.of("localhost", "127.0.0.1:" + port(), "[::1]:80", "till", "shop.example:443")) {
            assertThat(ask(port(), "GET /orders", "Host: " + host)).startsWith("HTTP/1.1 200");
            assertThat(ask(managementPort(), "GET /actuator/health", "Host: " + host))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void answersAHealthCheckWithoutAHost() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), managementPort())) {
            socket.getOutputStream().write("GET /actuator/health HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void letsNoForeignPagePlaceAnOrder() throws IOException {
        var before = orders.get();

        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "application/json")) {
            assertThat(ask(
                            port(),
                            "POST /orders",
                            "Host: localhost:" + port(),
                            "Origin: http://evil.example",
                            "Content-Length: 0",
                            "Content-Type: " + type))
                    .startsWith("HTTP/1.1 403")
                    .contains("\"status\":403");
        }
        assertThat(ask(port(), "POST /orders", "Host: localhost", "Sec-Fetch-Site: same-site", "Content-Length: 0"))
                .startsWith("HTTP/1.1 403");
        assertThat(ask(managementPort(), "POST /actuator/health", "Host: localhost", "Sec-Fetch-Site: cross-site"))
                .startsWith("HTTP/1.1 403");
        assertThat(orders).hasValue(before);
    }

    @Test
    void letsItsOwnPagesAndProgramsPlaceOrders() throws IOException {
        var before = orders.get();
        var host = "Host: localhost:" + port();

        ask(port(), "POST /orders", host, "Origin: http://localhost:" + port(), "Sec-Fetch-Site: same-origin");
        ask(port(), "POST /orders", host, "Origin: http://localhost:" + port());
        ask(port(), "POST /orders", host);

        assertThat(orders).hasValue(before + 3);
    }

    @Test
    void invitesNoOtherOrigin() throws IOException {
        for (var requestLine : List.of("GET /orders", "POST /orders", "OPTIONS /orders")) {
            assertThat(ask(
                            port(),
                            requestLine,
                            "Host: localhost:" + port(),
                            "Origin: http://evil.example",
                            "Access-Control-Request-Method: POST"))
                    .doesNotContainIgnoringCase("Access-Control-Allow");
        }
    }
}
