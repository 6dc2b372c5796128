package fishandchips.till.page;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What all the till's pages have in common: plain HTML that works without a script. */
final class Page {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            %s<title>%s</title>
            <link rel="stylesheet" href="/till.css">
            <link rel="icon" href="data:,">
            </head>
            <body>
            <header><a href="/">The fish and chip shop</a></header>
            <main>
            <h1>%s</h1>
            %s</main>
            <footer>One portion for everyone who paid for one. <a href="/openapi.yaml">For programs</a></footer>
            </body>
            </html>
            """;

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private Page() {}

    /** The headers of every page. */
    static void describe(HttpHeaders headers) {
        headers.setContentType(HTML);
        headers.setCacheControl(CacheControl.noStore());
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Referrer-Policy", "same-origin");
        headers.set("X-Content-Type-Options", "nosniff");
    }

    /**
     * A whole page.
     *
     * @param title text; escaped here
     * @param body HTML, already escaped where it must be
     */
    static String of(String title, String body) {
        return FRAME.formatted("", htmlEscape(title), htmlEscape(title), body);
    }

    /** The same, and the browser fetches it again after a while. */
    static String refreshed(String title, String body) {
        return FRAME.formatted(
                "<meta http-equiv=\"refresh\" content=\"2\">\n", htmlEscape(title), htmlEscape(title), body);
    }

    /** One sentence about something that did not work. */
    static String notice(String title, String sentence) {
        return of(title, alert(sentence) + "<p><a href=\"/\">To the menu</a></p>\n");
    }

    static String alert(String sentence) {
        return "<p class=\"alert\" role=\"alert\">%s</p>\n".formatted(htmlEscape(sentence));
    }

    static String pounds(int pence) {
        return String.format(Locale.ROOT, "£%d.%02d", pence / 100, pence % 100);
    }
}
