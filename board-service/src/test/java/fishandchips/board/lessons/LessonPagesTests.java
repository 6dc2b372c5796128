package fishandchips.board.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit tests for {@link LessonPages}. */
class LessonPagesTests {

    private final LessonPages pages = new LessonPages();

    LessonPagesTests() throws IOException {}

    private String html(String text) {
        return pages.parse("# Lesson 3: Keys & hashes\n\n" + text).html();
    }

    @Test
    void readsNumberAndTitle() {
        var page = pages.parse("# Lesson 3: Keys & hashes\n\nAn idea.\n");

        assertThat(page.number()).isEqualTo(3);
        assertThat(page.title()).isEqualTo("Keys & hashes");
        assertThat(page.html()).isEqualTo("<h1>Lesson 3: Keys &amp; hashes</h1>\n<p>An idea.</p>\n");
    }

    @Test
    void showsCommandsListsAndTables() {
        assertThat(html("1. Order:\n\n   ```\n   ./shop order \"pie\"\n   ```\n"))
                .contains("<ol>", "<pre><code>./shop order &quot;pie&quot;\n</code></pre>");
        assertThat(html("| a | b |\n| --- | --- |\n| 1 | 2 |\n")).contains("<table>", "<td>1</td>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)> text",
                "`<script>`",
                "[a](<https://x\"onclick=\"y>)"
            })
    void showsHtmlAsText(String text) {
        assertThat(html(text)).doesNotContain("<script", "<img", "\"onclick");
    }

    @Test
    void linksToOtherLessonsAndToTheWorldOnly() {
        assertThat(html("[next](lesson-04.md)")).contains("<a href=\"/lessons/4\">next</a>");
        assertThat(html("[Kafka](https://kafka.apache.org/)")).contains("href=\"https://kafka.apache.org/\"");
        assertThat(html("See [the *code*](../../Till.java).")).contains("<p>See the <em>code</em>.</p>");
        assertThat(html("[run](javascript:alert(1))")).contains("<p>run</p>");
    }

    @Test
    void hasTheLessonsOfTheProject() {
        assertThat(pages.list()).contains("<li value=\"1\"><a href=\"/lessons/1\">The log and its offsets</a></li>");
        assertThat(pages.find("1").orElseThrow())
                .startsWith("<!doctype html>")
                .contains("<h1>Lesson 1: The log and its offsets</h1>", "<h2>Predict</h2>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "99", "-1", "one", "../1", ""})
    void findsNoOtherLesson(String number) {
        assertThat(pages.find(number)).isEmpty();
    }

    @Test
    void refusesAPageWithoutANumber() {
        assertThatThrownBy(() -> pages.parse("# Keys")).isInstanceOf(IllegalArgumentException.class);
    }
}
