package fishandchips.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTests {

    @Test
    void putsTextToTheLeftAndNumbersToTheRight() {
        var table = new Table("NAME", "COUNT", "NOTE").row("chips", 5, "hot").row("large chips", 12_345_678, "");

        assertThat(table.lines())
                .containsExactly("NAME         COUNT     NOTE", "chips               5  hot", "large chips  12345678");
    }
}
