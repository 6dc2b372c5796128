package fishandchips.till.page;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import fishandchips.contract.Menu;
import java.util.stream.Collectors;

/** Shows each error beside its field, and all of them above. The first wrong field has the focus. */
@SuppressWarnings("InlineFormatString") // HTML reads better in one piece
final class FormErrorMarkup {

    private static final String SUMMARY = """
            <div class="alert" id="complaints" role="alert">
            <p>That cannot be ordered yet.</p>
            <ul>
            %s</ul>
            </div>
            """;

    private final FormErrors errors;

    FormErrorMarkup(FormErrors errors) {
        this.errors = errors;
    }

    /** All errors, each with the way to its field. */
    String summary() {
        return SUMMARY.formatted(errors.sentences().entrySet().stream()
                .map(error -> "<li>%s</li>\n".formatted(Page.link("#" + error.getKey(), error.getValue())))
                .collect(Collectors.joining()));
    }

    /** The attributes that tell an element's field from one that is right; empty when it is. */
    String attributes(String field) {
        var focus = field.equals(focused()) ? " autofocus" : "";
        if (!errors.sentences().containsKey(field)) {
            return focus;
        }
        var invalid = field.equals(FormErrors.MENU) ? "" : " aria-invalid=\"true\"";
        return "%s aria-describedby=\"%s-complaint\"%s".formatted(invalid, field, focus);
    }

    /** What is wrong with the field; empty when nothing is. */
    String sentence(String field) {
        var sentence = errors.sentences().get(field);
        return sentence == null
                ? ""
                : "<p class=\"complaint\" id=\"%s-complaint\">%s</p>\n".formatted(field, htmlEscape(sentence));
    }

    /** The field to go on with; of the menu that is its first line. */
    private String focused() {
        var first = errors.sentences().firstEntry();
        if (first == null) {
            return "";
        }
        return first.getKey().equals(FormErrors.MENU) ? OrderForm.field(Menu.ITEMS.getFirst()) : first.getKey();
    }
}
