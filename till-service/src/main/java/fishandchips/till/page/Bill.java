package fishandchips.till.page;

import static fishandchips.till.page.Page.pounds;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import fishandchips.contract.Extra;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lists meals and what they cost, as on a till's receipt. */
@SuppressWarnings("InlineFormatString") // HTML reads better in one piece
final class Bill {

    private static final String BILL = """
            <table class="bill" id="bill">
            <caption class="unseen">The order</caption>
            <tbody>
            %s</tbody>
            <tfoot>
            <tr><th scope="row">%s</th><td>%s</td></tr>
            </tfoot>
            </table>
            %s""";

    private static final String LINE = """
            <tr><th scope="row">%d × %s</th><td>%s</td></tr>
            """;

    private Bill() {}

    /**
     * The bill in HTML.
     *
     * @param together what stands before the sum: text
     */
    static String of(List<Meal> parts, List<Extra> extras, String together, int totalPence) {
        var counts = new LinkedHashMap<Meal, Integer>();
        parts.forEach(meal -> counts.merge(meal, 1, Integer::sum));
        var lines = counts.entrySet().stream()
                .map(counted -> line(counted.getKey(), counted.getValue()))
                .collect(Collectors.joining());
        return BILL.formatted(lines, htmlEscape(together), pounds(totalPence), onTop(extras));
    }

    private static String line(Meal meal, int count) {
        return String.format(
                Locale.ROOT, LINE, count, htmlEscape(MealWords.name(meal)), pounds(count * Menu.pricePence(meal)));
    }

    private static String onTop(List<Extra> extras) {
        return extras.isEmpty()
                ? ""
                : extras.stream()
                        .map(OrderForm::value)
                        .collect(Collectors.joining(" and ", "<p class=\"on-top\">With ", ".</p>\n"));
    }
}
