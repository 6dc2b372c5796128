package fishandchips.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageSectionTests {

    private final PageSection section = new PageSection("<!-- begin -->", "<!-- end -->");

    @Test
    void takesThePlaceOfWhatWasWrittenBeforeAndLeavesTheRest() {
        var page = "# Title\n<!-- begin -->\nold\nolder\n<!-- end -->\nrest\n";

        assertThat(section.replacedIn(page, List.of("new")))
                .isEqualTo("# Title\n<!-- begin -->\nnew\n<!-- end -->\nrest\n");
    }

    @Test
    void namesWhatAPageLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> section.replacedIn("<!-- end -->\n<!-- begin -->\n", List.of()))
                .withMessageContaining("<!-- begin -->");
    }
}
