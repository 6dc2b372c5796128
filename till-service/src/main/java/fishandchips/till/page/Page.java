package fishandchips.till.page;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import fishandchips.till.problem.Fault;
import java.util.Locale;

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

    private Page() {}

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
    static String notice(Fault fault) {
        return of(fault.title(), alert(fault.sentence()) + "<p><a href=\"/\">To the menu</a></p>\n");
    }

    static String alert(String sentence) {
        return "<p class=\"alert\" role=\"alert\">%s</p>\n".formatted(htmlEscape(sentence));
    }

    static String pounds(int pence) {
        return String.format(Locale.ROOT, "£%d.%02d", pence / 100, pence % 100);
    }
}
