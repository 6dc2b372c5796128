package fishandchips.till;

import static fishandchips.contract.Topics.ORDERS;
import static fishandchips.contract.Topics.READY;
import static fishandchips.till.OpenTill.json;
import static fishandchips.till.OpenTill.soon;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portions;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The till's pages, as a browser without scripts uses them, on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private static final ShopLog log = SharedBackends.log();

    private OpenTill till;

    @BeforeAll
    void open() {
        till = OpenTill.open().awaitReady();
    }

    @AfterAll
    void close() {
        till.close();
    }

    @Test
    void leadsFromTheMenuToATicketThatTellsWhenTheOrderIsReady() {
        var menu = till.get("/");

        var answer = till.submit("cod-and-chips=1&large-chips=2&extras=salt&handover=door&name=%3Cb%3EAda"
                + "&address=1+Harbour+Street&key=" + keyOn(menu));

        assertThat(answer.statusCode()).isEqualTo(303);
        var ticket = locationOf(answer);
        var order = orderAt(ticket);
        assertThat(till.get(ticket).body())
                .contains(order.ticket(), "2 × large chips", "£16.50", ">We have your order.");
        log.write(ORDERS, new OrderCooked(order, Portions.NONE, order.placedAt().plusSeconds(1)));
        soon().untilAsserted(() -> assertThat(till.get(ticket).body()).contains(">Fresh out of the fryer"));
        log.write(READY, new OrderReady(order, true, order.placedAt().plusSeconds(2)));
        soon().untilAsserted(
                        () -> assertThat(till.get(ticket).body()).contains(">Ready, and on its way to your door."));
    }

    @Test
    void takesAnOrderFromItsOwnPageInEveryBrowser() {
        var origin = "http://127.0.0.1:" + till.port();

        for (var browser : List.of(
                List.of("Origin", origin, "Sec-Fetch-Site", "same-origin"),
                List.of("Origin", "null", "Sec-Fetch-Site", "same-origin"),
                List.of("Origin", origin))) {
            var answer = till.submit("pie=1&key=" + keyOn(till.get("/")), browser.toArray(String[]::new));

            assertThat(answer.statusCode()).isEqualTo(303);
        }
    }

    @Test
    void takesOneOrderHoweverOftenTheButtonIsPressed() {
        var form = "pie=1&key=" + keyOn(till.get("/"));

        var first = till.submit(form);
        var second = till.submit(form);

        assertThat(locationOf(second)).isEqualTo(locationOf(first));
        assertThat(log.records(ORDERS, orderIdAt(locationOf(first)))).hasSize(1);
    }

    @Test
    void makesANewOrderOfEachFreshPage() {
        var first = till.submit("pie=1&key=" + keyOn(till.get("/")));
        var second = till.submit("pie=1&key=" + keyOn(till.get("/")));

        assertThat(locationOf(second)).isNotEqualTo(locationOf(first));
    }

    @Test
    void takesAnOrderOnceItsMistakesAreMended() {
        var key = keyOn(till.get("/"));

        var answer = till.submit("cod=two&pie=3&key=" + key);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("role=\"alert\"", "How many cod?", "value=\"two\"", "value=\"3\"");
        assertThat(keyOn(answer)).isEqualTo(key);
        assertThat(till.submit("cod=2&pie=3&key=" + key).statusCode()).isEqualTo(303);
    }

    @Test
    void givesAnotherKeyToWhoeverGoesBackAndOrdersSomethingElse() {
        var key = keyOn(till.get("/"));
        var first = till.submit("cod=1&key=" + key);

        var answer = till.submit("pie=1&key=" + key);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("something else", locationOf(first), "value=\"1\"");
        assertThat(till.submit("pie=1&key=" + keyOn(answer)).statusCode()).isEqualTo(303);
    }

    @Test
    void tellsOnAPageWhyAPageCannotBeRead() {
        for (var form : List.of("cod=1", "cod=%zz&key=" + newKey(), "a=1&".repeat(200), "cod=" + "1".repeat(20_000))) {
            var answer = till.submit(form);

            assertThat(answer.statusCode()).isIn(400, 413);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
            assertThat(answer.body()).contains("role=\"alert\"", "Nothing was ordered");
        }
    }

    @Test
    void tellsOnAPageThatThereIsNoSuchTicket() {
        var unknown = till.get("/ticket/" + UUID.randomUUID());
        var none = till.get("/ticket/haddock");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("No such ticket");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("The till cannot read this").doesNotContain("haddock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ticket/haddock",
                "/css/shop.css",
                "/css/order.css",
                "/css/ticket.css",
                "/js/order.js",
                "/js/ticket.js",
                "/js/again.js",
                "/icon.svg"
            })
    void letsBrowsersRunNothingButItsOwnScripts(String path) {
        var headers = till.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void letsABrowserKeepTheMenuForTheWayBackAndForgetTheTicket() {
        var menu = till.get("/");
        var ticket = till.get(locationOf(till.submit("pie=1&key=" + keyOn(menu))));

        assertThat(menu.headers().firstValue("Cache-Control")).contains("no-cache, private");
        assertThat(ticket.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void hasNeitherScriptNorStyleInItsPages() {
        var menu = till.get("/");
        var ticket = till.get(locationOf(till.submit("pie=1&key=" + keyOn(menu))));

        assertThat(menu.body() + ticket.body())
                .contains("<script type=\"module\" src=\"/js/")
                .doesNotContainPattern("<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=|//[a-z]");
    }

    private Order orderAt(String ticket) {
        var orderId = orderIdAt(ticket);
        assertThat(json(till.get("/orders/" + orderId)).get("state").asString()).isEqualTo("placed");
        return log.events(ORDERS).stream()
                .filter(event -> event.orderId().equals(orderId))
                .map(OrderEvent::order)
                .findFirst()
                .orElseThrow();
    }

    private static UUID orderIdAt(String ticket) {
        return UUID.fromString(ticket.substring("/ticket/".length()));
    }

    private static String locationOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String keyOn(HttpResponse<String> page) {
        return KEY.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
