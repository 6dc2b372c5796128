package fishandchips.till.page;

import fishandchips.contract.Menu;
import fishandchips.till.OrderProgress;
import fishandchips.till.problem.TillFault;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The till's pages: plain HTML that works without a script. The build makes a class of each template in {@code src/main/jte}; they
 * escape every text.
 */
final class Page {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private Page() {}

    /** The headers of a page that is not shown again later. */
    static void describe(HttpHeaders headers) {
        headers.setContentType(HTML);
        headers.setCacheControl(CacheControl.noStore());
    }

    /**
     * The menu as a form to fill in, or to go on with.
     *
     * @param menu the meals that it offers
     * @param earlier the other order that was placed with this form before; null when there is none
     */
    static String order(List<Menu.Item> menu, MenuForm form, FormErrors errors, @Nullable UUID earlier) {
        return html(page -> JteorderGenerated.render(page, null, menu, form, errors, earlier));
    }

    /**
     * Says that no order was placed, or perhaps one was, and sends it again.
     *
     * @param seconds when to send it again; says nothing of {@link TillFault#UNKNOWN_OUTCOME}
     * @param isOnceAtAllTills whether it is one order at all tills, however often it is sent
     */
    static String again(TillFault fault, MenuForm form, UUID orderId, int seconds, boolean isOnceAtAllTills) {
        return html(page -> JteagainGenerated.render(page, null, fault, form, orderId, seconds, isOnceAtAllTills));
    }

    static String ticket(OrderProgress progress) {
        return html(page -> JteticketGenerated.render(page, null, progress));
    }

    /** A page about something that did not work. */
    static String notice(String title, String sentence, boolean canLookAgain) {
        return html(page -> JtenoticeGenerated.render(page, null, title, sentence, canLookAgain));
    }

    private static String html(Consumer<HtmlTemplateOutput> template) {
        var html = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(html));
        return html.toString();
    }
}
