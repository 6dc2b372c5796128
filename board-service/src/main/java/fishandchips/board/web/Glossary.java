package fishandchips.board.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What Kafka's words mean: the table of {@code docs/glossary.md}, which is packed with the board. */
@Component
class Glossary {

    /** One row. */
    record Entry(String word, String sentence) {}

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|`-][^|]*?) \\| ([^|]+?) \\|$");

    private final List<Entry> entries;

    Glossary() {
        try {
            var page =
                    new ClassPathResource("fishandchips/board/glossary.md").getContentAsString(StandardCharsets.UTF_8);
            entries = parse(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a page's table, without its head. */
    static List<Entry> parse(String page) {
        return ROW.matcher(page)
                .results()
                .skip(1)
                .map(row -> new Entry(row.group(1), row.group(2)))
                .toList();
    }

    List<Entry> entries() {
        return entries;
    }
}
