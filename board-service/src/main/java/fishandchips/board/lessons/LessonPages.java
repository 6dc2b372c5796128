package fishandchips.board.lessons;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Makes HTML of the lessons' pages. HTML in a page is shown as text. Links to other lessons lead to their pages here; the other files of the project
 * are not here, so links to them become text.
 */
@Component
@Lazy // few boards are asked for a lesson
public class LessonPages {

    private static final String FILES = "classpath*:fishandchips/board/lessons/lesson-*.md";
    private static final Pattern TITLE = Pattern.compile("\\A# Lesson (\\d{1,4}): (.+)");
    private static final Pattern ANOTHER_LESSON = Pattern.compile("lesson-0*(\\d+)[.]md");

    private final List<Extension> tables = List.of(TablesExtension.create());
    private final Parser parser = Parser.builder().extensions(tables).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(tables).escapeHtml(true).build();
    private final List<LessonPage> pages;

    LessonPages() throws IOException {
        pages = Stream.of(new PathMatchingResourcePatternResolver().getResources(FILES))
                .map(LessonPages::text)
                .map(this::parse)
                .sorted(Comparator.comparing(LessonPage::number))
                .toList();
    }

    private static String text(Resource page) {
        try {
            return page.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LessonPage parse(String page) {
        var title = TITLE.matcher(page);
        if (!title.find()) {
            throw new IllegalArgumentException("A page begins with '# Lesson N: title'.");
        }
        var document = parser.parse(page);
        document.accept(new Links());
        return new LessonPage(Integer.parseInt(title.group(1)), title.group(2), renderer.render(document));
    }

    /** The page that lists all lessons. */
    public String list() {
        return html(page -> JtelessonsGenerated.render(page, null, pages));
    }

    /** The page of the lesson with this number, as it stands in an address; empty when there is none. */
    public Optional<String> find(String number) {
        return pages.stream()
                .filter(each -> String.valueOf(each.number()).equals(number))
                .findFirst()
                .map(lesson -> html(page -> JtelessonGenerated.render(page, null, lesson)));
    }

    private static String html(Consumer<HtmlTemplateOutput> template) {
        var html = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(html));
        return html.toString();
    }

    private static final class Links extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            var lesson = ANOTHER_LESSON.matcher(link.getDestination());
            if (lesson.matches()) {
                link.setDestination("/lessons/" + lesson.group(1));
            } else if (!link.getDestination().startsWith("https://")) {
                keepTheText(link);
            }
        }

        private static void keepTheText(Link link) {
            for (var child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                link.insertBefore(child);
            }
            link.unlink();
        }
    }
}
