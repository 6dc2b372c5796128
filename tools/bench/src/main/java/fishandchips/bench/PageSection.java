package fishandchips.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a page that a program writes anew each time; the rest of the page belongs to people.
 *
 * @param begin the line before it
 * @param end the line after it
 */
record PageSection(String begin, String end) {

    static final PageSection WRITTEN_BY_THE_BENCH =
            new PageSection("<!-- written by ./shop bench -->", "<!-- end of what ./shop bench has written -->");

    /**
     * The page with other lines in this part.
     *
     * @throws IllegalArgumentException when the page has no such part
     */
    String replacedIn(String page, List<String> section) {
        var lines = page.lines().toList();
        var from = lines.indexOf(begin);
        var to = lines.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("The page has no line %s with %s after it.".formatted(begin, end));
        }
        var all = Stream.of(
                        lines.subList(0, from + 1).stream(), section.stream(), lines.subList(to, lines.size()).stream())
                .flatMap(part -> part)
                .toList();
        return String.join("\n", all) + "\n";
    }
}
