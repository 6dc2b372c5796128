package fishandchips.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the board and of a till, as people see and use them while customers come. */
@NeedsBrowser
class BrowserIT {

    private static final Pattern HOW_LONG_NOBODY_READ = Pattern.compile("nobody read them for (\\d+ ms|\\d+\\.\\d s)");
    private static final double PATIENCE_MILLIS = 45_000;

    private static BusyShop shop;
    private static Playwright driver;
    private static Browser browser;

    private final List<Guest> guests = new ArrayList<>();

    @BeforeAll
    static void open(@TempDir Path home) throws Exception {
        shop = BusyShop.openIn(home);
        driver = Chromium.driver();
        browser = Chromium.find().orElseThrow().start(driver);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void close() {
        try (var _ = shop) {
            driver.close();
        }
    }

    @BeforeEach
    void customersCome() {
        shop.setQuiet(false);
    }

    @AfterEach
    void nothingWasWrongOnAnyPage() {
        assertThat(guests).allSatisfy(guest -> assertThat(guest.complaints()).isEmpty());
        guests.forEach(Guest::close);
    }

    private Guest guest(Browser.NewContextOptions eyes) {
        var guest = new Guest(browser, eyes);
        guests.add(guest);
        return guest;
    }

    private Guest atTheBoard(Browser.NewContextOptions eyes) {
        var guest = guest(eyes);
        guest.goTo(shop.board("/"));
        assertThat(guest.see(".lane")).hasCount(6);
        return guest;
    }

    private static void seesLanes(Guest guest, Map<String, Integer> lanesOf) {
        lanesOf.forEach((preparer, lanes) -> assertThat(
                        guest.see(".lane:not([data-state=nobody]) .owner span:text-is('%s')".formatted(preparer)))
                .hasCount(lanes));
        assertThat(guest.see("#hands .hand")).hasCount(lanesOf.size());
    }

    @Test
    void showsHowLanesChangeHandsWhenPreparersComeAndGo() throws Exception {
        shop.preparers(1);
        var guest = atTheBoard(Eyes.onAProjector());
        seesLanes(guest, Map.of("preparer-1", 6));

        shop.preparers(3);

        seesLanes(guest, Map.of("preparer-1", 2, "preparer-2", 2, "preparer-3", 2));
        assertThat(guest.see("#rebalance-sentence")).containsText(HOW_LONG_NOBODY_READ);
        assertThat(guest.see("#reins path")).hasCount(6);

        shop.preparers(1);

        seesLanes(guest, Map.of("preparer-1", 6));
    }

    @Test
    void showsThatOthersTakeTheLanesOfAPreparerThatIsKilled() throws Exception {
        shop.preparers(2);
        var guest = atTheBoard(Eyes.onAProjector());
        seesLanes(guest, Map.of("preparer-1", 3, "preparer-2", 3));

        shop.breakIt("kill preparer-2");

        assertThat(guest.see("#rebalance-sentence"))
                .containsText(Pattern.compile("preparer-2 (fell silent|came back)"));
        seesLanes(guest, Map.of("preparer-1", 3, "preparer-2", 3));
        shop.setQuiet(true);
        assertThat(guest.see(".lane .lag:not([data-some])")).hasCount(6);
        assertThat(guest.see("[data-figure='waiting.preparer']")).hasText("0");
        assertThat(shop.run("cash-up --wait")).contains("Every law holds.");
    }

    @Test
    void doesWhatIsAskedForOnlyOnTheBoardOfThePresenter() throws Exception {
        shop.setQuiet(true);
        shop.preparers(1);
        var looker = atTheBoard(Eyes.onAProjector());
        var presenter = guest(Eyes.onAProjector());
        presenter.goTo(shop.boardWithHands());
        assertThat(looker.see("#handson")).isHidden();
        assertThat(presenter.page().url()).isEqualTo(shop.board("/").toString());

        var placed = figure(presenter, "placed");
        presenter.see("[data-wish='order/10']").click();
        assertThat(presenter.see("#handson-says")).hasText("10 orders were placed.");
        assertThat(presenter.see("[data-figure=placed]")).hasText(String.format(Locale.UK, "%,d", placed + 10));

        presenter.see("[data-wish='add/preparer']").click();
        assertThat(presenter.see("#handson-says")).hasText("preparer-2 has come.");
        seesLanes(looker, Map.of("preparer-1", 3, "preparer-2", 3));

        presenter.see("#victim").selectOption("preparer-2");
        presenter.see("[data-wish=kill]").click();
        assertThat(presenter.see("#handson-says")).containsText("preparer-2 was killed");
        assertThat(looker.see("#rebalance-sentence"))
                .containsText(Pattern.compile("preparer-2 (fell silent|came back)"));
    }

    private static long figure(Guest guest, String name) {
        var figure = guest.see("[data-figure=%s]".formatted(name));
        assertThat(figure).hasText(Pattern.compile("[\\d,]+"));
        return Long.parseLong(figure.textContent().replace(",", ""));
    }

    @Test
    void callsAndTellsTheOrderOfSomebodyWhoOrdersByHand() {
        shop.setQuiet(true);
        var board = atTheBoard(Eyes.onAProjector());
        var customer = guest(Eyes.onAPhone());
        customer.goTo(shop.till("/"));

        customer.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("plaice and chips"))
                .fill("1");
        customer.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Order and pay"))
                .click();
        assertThat(customer.see("#news")).containsText("Ready");

        var orderId = customer.see("#ticket").getAttribute("data-order");
        var called = board.see("#calls a[href='/orders/%s']".formatted(orderId));
        assertThat(called).containsText(customer.see("#code").textContent());
        called.click();
        assertThat(board.see("#ticket")).hasText(customer.see("#code").textContent());
        assertThat(board.see("#steps b")).hasText(new String[] {"placed", "short", "cooked", "ready"});
        assertThat(board.see("#records > li")).containsText(new Pattern[] {
            writtenBy("orders", "till-1"),
            writtenBy("cook-requests", "preparer"),
            writtenBy("orders", "cook"),
            writtenBy("ready", "preparer")
        });
    }

    private static Pattern writtenBy(String topic, String writer) {
        return Pattern.compile("topic%s.*partition\\d.*offset\\d+.*written by%s".formatted(topic, writer));
    }

    @Test
    void showsTheSameFiguresOnAProjectorAndOnAPhone() {
        var projector = atTheBoard(Eyes.onAProjector());
        var phone = atTheBoard(Eyes.onAPhone());

        shop.setQuiet(true);

        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(figures(phone)).doesNotContain("–", "0").isEqualTo(figures(projector)));
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }

    private static List<String> figures(Guest guest) {
        return Stream.of("placed", "fried", "served", "takingsPence")
                .map(name -> guest.see("[data-figure=%s]".formatted(name)).textContent())
                .toList();
    }

    @Test
    void isUsedWithTheKeyboardAlone() {
        var guest = atTheBoard(Eyes.onAProjector());
        var keyboard = guest.page().keyboard();
        assertThat(guest.see("#calls a")).not().hasCount(0);

        keyboard.press("p");
        assertThat(guest.see("#still")).hasAttribute("aria-pressed", "true");
        var reached = new HashSet<String>();
        var unseen = new ArrayList<String>();
        for (var presses = 0; presses < 60; presses++) {
            keyboard.press("Tab");
            var focus = (Map<?, ?>) guest.page().evaluate("""
                    () => {
                      const focused = document.activeElement;
                      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
                      return {
                        what: focused.id || focused.className || focused.parentElement.id || focused.tagName,
                        isSeen: focused === document.body || (outlineStyle !== 'none' && outlineWidth !== '0px')
                      };
                    }
                    """);
            reached.add(String.valueOf(focus.get("what")));
            if (focus.get("isSeen").equals(false)) {
                unseen.add(String.valueOf(focus.get("what")));
            }
        }
        assertThat(reached).contains("still", "bonnet-switch", "word", "paper");
        assertThat(unseen).isEmpty();

        guest.see("#bonnet-switch").focus();
        keyboard.press("b");
        assertThat(guest.see("#bonnet")).isVisible();
        guest.see("#bonnet .word").first().focus();
        assertThat(guest.see("#glossary")).isVisible();
        keyboard.press("Escape");
        assertThat(guest.see("#glossary")).isHidden();
        keyboard.press("b");
        assertThat(guest.see("#bonnet")).isHidden();
    }

    @Test
    void keepsNobodyFromUsingAnyPage() throws Exception {
        var orderId = shop.order("{\"parts\":[[\"pie\",\"chips\"],[\"chips\",\"chips\"]]}");

        Stream.of(Eyes.onAProjector(), Eyes.onAPhone()).map(Eyes::thatWantRest).forEach(eyes -> {
            var guest = atTheBoard(eyes);
            assertThat(guest.see("#calls a")).not().hasCount(0);
            shop.setQuiet(true);
            harmsNobody(guest);
            guest.page().keyboard().press("b");
            assertThat(guest.see("#bonnet-records li")).not().hasCount(0);
            harmsNobody(guest);
            guest.goTo(shop.board("/orders/" + orderId));
            assertThat(guest.see("#records li")).not().hasCount(0);
            harmsNobody(guest);
            guest.goTo(shop.till("/"));
            harmsNobody(guest);
            guest.goTo(shop.till("/ticket/" + orderId));
            assertThat(guest.see("#code")).isVisible();
            harmsNobody(guest);
        });
    }

    /** In the dark there is nothing else but the colours. */
    private static void harmsNobody(Guest guest) {
        guest.see(ColorScheme.LIGHT);
        assertThat(Axe.seriousFaults(guest.page())).as(guest.page().url()).isEmpty();
        guest.see(ColorScheme.DARK);
        assertThat(Axe.faintWords(guest.page()))
                .as("%s in the dark", guest.page().url())
                .isEmpty();
    }

    @Test
    void movesNothingForThoseWhoWantRest() {
        var restless = atTheBoard(Eyes.onAProjector());
        var resting = atTheBoard(Eyes.thatWantRest(Eyes.onAProjector()));

        assertThat(mostMotions(restless)).isPositive();
        assertThat(mostMotions(resting)).isZero();
    }

    /** The most that moved at once, over fifty frames. */
    private static int mostMotions(Guest guest) {
        return (int) guest.page().evaluate("""
                async () => {
                  let most = 0;
                  for (let frame = 0; frame < 50; frame++) {
                    await new Promise(requestAnimationFrame);
                    most = Math.max(most, document.getAnimations().length);
                  }
                  return most;
                }
                """);
    }

    @Test
    void showsWhateverStandsInAnOrderAsText() throws Exception {
        var evil = "<img src=x onerror=alert(1)>";
        var orderId = shop.order("""
                {"parts":[["cod","chips"]],"channel":"web","deliverTo":{"name":"%s","address":"%1$s"}}
                """.formatted(evil));
        var guest = guest(Eyes.onAProjector());

        guest.goTo(shop.board("/orders/" + orderId));

        assertThat(guest.see("#facts")).containsText("%s, %1$s".formatted(evil));
        assertThat(guest.see("#records li").first()).containsText(evil);
        assertThat(guest.see("img")).hasCount(0);
    }

    @Test
    void keepsPagesOfOtherSitesFromOrdering() {
        var form = """
                <form method="post" action="%s">
                  <input name="cod" value="1"><input name="key" value="%s"><button>Win a prize</button>
                </form>
                """.formatted(shop.till("/order"), UUID.randomUUID());
        try (var stranger = browser.newContext()) {
            var page = stranger.newPage();
            page.route(
                    "http://evil.example/",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody(form)));
            page.navigate("http://evil.example/");

            var answer = page.waitForResponse(shop.till("/order").toString(), () -> page.click("button"));

            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @Test
    void showsNothingToAPageWhoseNameHasBeenPointedHere() {
        try (var stranger = browser.newContext()) {
            var page = stranger.newPage();

            for (var address : List.of(shop.till("/"), shop.board("/"), shop.board("/events"))) {
                var answer = page.navigate(address.toString().replace("127.0.0.1", Chromium.REBOUND));

                assertThat(answer.status()).isEqualTo(421);
            }
        }
    }
}
