package fishandchips.till.page;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What all the till's pages have in common: plain HTML that works without a script. */
@SuppressWarnings("InlineFormatString") // HTML reads better in one piece
final class Page {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s – the fish and chip shop</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/css/shop.css">
            %s</head>
            <body>
            <header class="awning"><a href="/">The fish and chip shop</a></header>
            <main>
            %s</main>
            <footer>One portion for everyone who paid for one. <a href="/openapi.yaml">For programs</a></footer>
            </body>
            </html>
            """;

    private static final String NOTICE = """
            <section class="paper notice">
            <h1>%s</h1>
            %s%s</section>
            """;

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private Page() {}

    /** The headers of a page that is not shown again later. */
    static void describe(HttpHeaders headers) {
        headers.setContentType(HTML);
        headers.setCacheControl(CacheControl.noStore());
    }

    /**
     * A whole page.
     *
     * @param title text; escaped here
     * @param head HTML: the styles and the script of this page
     * @param body HTML, already escaped where it must be
     */
    static String of(String title, String head, String body) {
        return FRAME.formatted(htmlEscape(title), head, body);
    }

    /**
     * A page about something that did not work.
     *
     * @param title text; escaped here
     * @param sentence text; escaped here
     * @param ways HTML: what to do now
     */
    static String notice(String title, String sentence, String ways) {
        return of(title, "", NOTICE.formatted(htmlEscape(title), alert(htmlEscape(sentence)), ways));
    }

    /** What nobody may overlook, in HTML. */
    static String alert(String html) {
        return "<p class=\"alert\" role=\"alert\">%s</p>\n".formatted(html);
    }

    static String link(String address, String text) {
        return "<a href=\"%s\">%s</a>".formatted(htmlEscape(address), htmlEscape(text));
    }

    static String pounds(int pence) {
        return String.format(Locale.ROOT, "£%d.%02d", pence / 100, pence % 100);
    }
}
