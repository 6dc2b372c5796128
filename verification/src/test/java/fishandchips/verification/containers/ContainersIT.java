package fishandchips.verification.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.verification.Crowd;
import fishandchips.verification.containers.Docker.Result;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole shop in containers, first left alone and then under load: scaled, with containers killed and its backends
 * restarted, and audited at the end.
 */
@NeedsDocker
class ContainersIT {

    private static final int EARLY_CUSTOMERS = 40;
    private static final int CUSTOMERS = 300;
    private static final int WAVES = 15;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void keepsEveryLawWhateverBecomesOfItsContainers() throws Exception {
        try (var shop = ContainerShop.open();
                var street = Executors.newVirtualThreadPerTaskExecutor()) {
            var crowd = new Crowd(List.of(shop.door()), 42);
            var provisionedAt = shop.startedAt("init");
            var openSince = Instant.now();

            crowd.order(EARLY_CUSTOMERS);
            awaitHandovers(shop, EARLY_CUSTOMERS);
            assertThat(shop.warningsSince(openSince))
                    .as("what went wrong while nobody disturbed them")
                    .isEmpty();

            shop.start("connect");
            var customers = arrive(crowd, street);
            whenAcknowledged(crowd, 80);
            shop.scale("preparer", 3);
            assertThat(shop.startedAt("init"))
                    .as("when the shop was provisioned")
                    .isEqualTo(provisionedAt);
            assertThat(shop.names("preparer")).containsExactlyInAnyOrder("preparer-1", "preparer-2", "preparer-3");
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(members(shop, "preparer"))
                            .containsExactlyInAnyOrder("preparer-1", "preparer-2", "preparer-3"));
            whenAcknowledged(crowd, 120);
            shop.kill("preparer", 2);
            shop.kill("connect", 1);
            assertThat(shop.run("shop", "status").output())
                    .contains("preparer-2 stopped without closing. Start again: docker start fishandchips-it-");
            shop.restart("redis");
            whenAcknowledged(crowd, 160);
            shop.startAgain("preparer", 2);
            shop.startAgain("connect", 1);
            assertThat(shop.names("preparer")).hasSize(3);
            shop.restart("kafka");
            whenAcknowledged(crowd, 200);
            shop.kill("kafka", 1);
            shop.start("kafka");
            whenAcknowledged(crowd, 240);
            shop.scale("preparer", 1);
            customers.get();

            awaitHandovers(shop, EARLY_CUSTOMERS + CUSTOMERS);
            assertThatConnectHasCopied(shop, crowd);
            assertThat(shop.text("SELECT string_agg(accountant, ' ' ORDER BY accountant) FROM accountant.takings"))
                    .isEqualTo("accountant-1 before");
            assertThat(shop.count("SELECT sum(total_pence) FROM accountant.ledger"))
                    .as("takings")
                    .isEqualTo(crowd.acknowledged().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            assertThat(crowd.acknowledged()).hasSize(EARLY_CUSTOMERS + CUSTOMERS);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(crowd.acknowledged().keySet())
                            .allSatisfy(order ->
                                    assertThat(state(shop.door(), order)).isEqualTo("ready")));
            assertThat(shop.running("preparer")).hasSize(1);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() ->
                            assertThat(figures(shop).path("ready").asInt()).isEqualTo(EARLY_CUSTOMERS + CUSTOMERS));
            assertThat(read(shop.window().resolve("/bonnet"))
                            .at("/topics/0/partitions/0/bytes")
                            .asLong())
                    .as("what only those may see who may describe the cluster")
                    .isPositive();

            insistOn(shop.run("shop", "order", "cod and chips", "--follow"));
            assertThat(output(shop.run("shop", "records", "ready", "--last", "1")))
                    .contains("\"type\":\"order-ready\"");
            assertThat(output(shop.run("shop", "records", "orders-dlt"))).contains("no records to show");
            insistOn(shop.run("shop", "simulate", "--orders", "20", "--rate", "20"));
            insistOn(shop.run("shop", "cash-up", "--wait"));
            assertThat(shop.run("shop", "rebuild-cabinet").errors())
                    .contains("Use: docker compose run --rm manager rebuild-cabinet");
            insistOn(shop.run("manager", "rebuild-cabinet"));
            assertThat(output(shop.run("shop", "connect", "list"))).contains("orders", "0 RUNNING");
            assertThat(shop.run("shop", "connect", "restart", "orders").errors())
                    .contains("Use: docker compose run --rm manager connect restart orders");
            insistOn(shop.run("manager", "connect", "restart", "orders"));
            insistOn(shop.run("shop", "cash-up", "--wait"));
        }
    }

    /** All orders, although Connect and Kafka were killed, and neither the names nor the addresses of customers. */
    private static void assertThatConnectHasCopied(ContainerShop shop, Crowd crowd) {
        var takings = crowd.acknowledged().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(shop.text("SELECT count(*), sum(total_pence) FROM analysis.orders"))
                        .isEqualTo(String.format(
                                Locale.ROOT, "%d|%d", crowd.acknowledged().size(), takings)));
        assertThat(shop.text("SELECT schema_to_xml('analysis', true, false, '')"))
                .contains("<channel>web</channel>")
                .doesNotContain(Crowd.CUSTOMER, Crowd.ADDRESS);
    }

    private static void insistOn(Result command) {
        assertThat(command.exitCode()).as(command.output() + command.errors()).isZero();
    }

    private static String output(Result command) {
        insistOn(command);
        return command.output();
    }

    /** They come in waves, so that there is somebody in the shop during each fault. */
    private static Future<?> arrive(Crowd crowd, ExecutorService street) {
        return street.submit(() -> {
            for (var wave = 0; wave < WAVES; wave++) {
                crowd.order(CUSTOMERS / WAVES);
                await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            }
        });
    }

    private static void whenAcknowledged(Crowd crowd, int orders) {
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(crowd.acknowledged()).hasSizeGreaterThanOrEqualTo(orders));
    }

    private static void awaitHandovers(ContainerShop shop, int orders) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(shop.count("SELECT count(*) FROM delivery.handover"))
                        .isEqualTo(orders));
    }

    /** As the board shows them: what they call themselves on Kafka, and the number that a listener has there. */
    private List<String> members(ContainerShop shop, String group) throws IOException, InterruptedException {
        return read(shop.window().resolve("/bonnet"))
                .path("groups")
                .valueStream()
                .filter(each -> each.path("group").asString("").equals(group))
                .flatMap(each -> each.path("members").valueStream())
                .map(member -> member.path("client").asString("").replaceFirst("-\\d+$", ""))
                .distinct()
                .toList();
    }

    private String state(URI till, UUID order) throws IOException, InterruptedException {
        return read(till.resolve("/orders/" + order)).path("state").asString("");
    }

    /** What the board counts, which began with the shop. */
    private JsonNode figures(ContainerShop shop) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(shop.window().resolve("/events")).build();
        try (var events = client.send(request, BodyHandlers.ofLines()).body()) {
            var picture =
                    events.filter(line -> line.startsWith("data: ")).findFirst().orElseThrow();
            return JsonMapper.shared()
                    .readTree(picture.substring("data: ".length()))
                    .path("figures");
        }
    }

    private JsonNode read(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).build();
        return JsonMapper.shared()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
    }
}
