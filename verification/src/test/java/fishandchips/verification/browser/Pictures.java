package fishandchips.verification.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of {@code docs/pictures} anew, when somebody asks for it by name. */
@NeedsBrowser
class Pictures {

    private static final Path FOLDER = Path.of("..", "docs", "pictures");
    private static final double HISTORY_MILLIS = 60_000;
    private static final double A_MOMENT_MILLIS = 3_000;
    private static final int FEW = 7;

    @Test
    void areTaken(@TempDir Path home) throws Exception {
        try (var shop = BusyShop.openIn(home);
                var driver = Chromium.driver()) {
            var browser = Chromium.find().orElseThrow().start(driver);
            shop.setQuiet(true);
            shop.preparers(3);
            var customers = Thread.startVirtualThread(() -> shop.run("simulate --for 150s --rate 25 --seed 7"));
            takeTheBoard(shop, browser);
            takeTheRest(shop, browser);
            customers.join();
        }
    }

    private static void takeTheBoard(BusyShop shop, Browser browser) throws Exception {
        try (var guest = new Guest(browser, Eyes.onAProjector());
                var inTheDark = new Guest(browser, Eyes.inTheDark(Eyes.onAProjector()))) {
            guest.goTo(shop.board("/"));
            guest.page().waitForTimeout(HISTORY_MILLIS);
            takeWhenTicketsWait(shop, guest, "board");
            inTheDark.goTo(shop.board("/"));
            inTheDark.page().waitForTimeout(A_MOMENT_MILLIS);
            takeWhenTicketsWait(shop, inTheDark, "board-dark");
            shop.breakIt("kill preparer-2");
            guest.see("#hands .hand[data-state=silent]").waitFor();
            take(guest, "rebalance");
        }
    }

    private static void takeTheRest(BusyShop shop, Browser browser) {
        try (var guest = new Guest(browser, Eyes.onAProjector())) {
            guest.goTo(shop.board("/"));
            guest.page().keyboard().press("b");
            guest.see("#bonnet-records li").first().waitFor();
            guest.page().waitForTimeout(A_MOMENT_MILLIS);
            take(guest, "bonnet");
            guest.page().keyboard().press("b");
            guest.see("#calls [data-waited] a").first().click();
            guest.see("#records li").first().waitFor();
            take(guest, "order");
        }
        takeAnother(browser, Eyes.onAPhone(), shop, "phone");
    }

    private static void takeAnother(Browser browser, NewContextOptions eyes, BusyShop shop, String name) {
        try (var guest = new Guest(browser, eyes)) {
            guest.goTo(shop.board("/"));
            guest.page().waitForTimeout(A_MOMENT_MILLIS);
            take(guest, name);
        }
    }

    /** A preparer is held up for a moment, too short for the board to miss it, so that there is a queue to be seen. */
    private static void takeWhenTicketsWait(BusyShop shop, Guest guest, String name) throws Exception {
        shop.breakIt("freeze preparer-1 2s");
        guest.see(".rail .paper:not(.leaving)").nth(FEW).waitFor();
        take(guest, name);
    }

    private static void take(Guest guest, String name) {
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        guest.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
