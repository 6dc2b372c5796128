package fishandchips.verification.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks for what keeps people from using a page: axe-core, whose script is run on the page. */
final class Axe {

    private static final String SCRIPT = script();
    private static final String FIND = """
            async rules => (await axe.run(document, { ...rules, resultTypes: ['violations'] })).violations
              .filter(found => ['serious', 'critical'].includes(found.impact))
              .flatMap(found => found.nodes.map(node => `${found.id}: ${node.target} (${node.failureSummary})`))
            """;

    private Axe() {}

    /** What is serious or worse, with the place where it is. */
    static List<?> seriousFaults(Page page) {
        return find(page, Map.of());
    }

    /** Words whose colour is too near to that behind them. */
    static List<?> faintWords(Page page) {
        return find(page, Map.of("runOnly", List.of("color-contrast")));
    }

    private static List<?> find(Page page, Map<String, ?> rules) {
        page.evaluate(SCRIPT);
        return (List<?>) page.evaluate(FIND, rules);
    }

    private static String script() {
        try (var file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
