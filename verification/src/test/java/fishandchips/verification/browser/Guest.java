package fishandchips.verification.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser that records the errors of a page and the addresses that it asks. */
final class Guest implements AutoCloseable {

    private static final String HEARS_VIOLATIONS = """
            document.addEventListener('securitypolicyviolation', violation =>
              console.error(`forbidden by ${violation.violatedDirective}: ${violation.blockedURI}`));
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Guest(Browser browser, Browser.NewContextOptions eyes) {
        this.context = browser.newContext(eyes.setLocale("en-GB").setTimezoneId("Europe/London"));
        context.addInitScript(HEARS_VIOLATIONS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("%s (%s)".formatted(message.text(), message.location()));
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("A dialog opened: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!"127.0.0.1".equals(URI.create(request.url()).getHost())) {
                complaints.add("A stranger was asked: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    void goTo(URI address) {
        page.navigate(address.toString());
    }

    Locator see(String selector) {
        return page.locator(selector);
    }

    /** Goes on looking by day, or by night. */
    void see(ColorScheme light) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
    }

    /** Errors on the console, exceptions, dialogs, what the page's policy forbids, and requests to anybody but the shop. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
