package fishandchips.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTests {

    @Test
    void writesOutWhatWouldSteerATerminal() {
        assertThat(SafeText.of("\u001b[2Jcod\r\nchips\u0007\u202e \ud83d\udc1f é"))
                .isEqualTo("\\x1b[2Jcod\\x0d\\x0achips\\x07\\u{202e} \ud83d\udc1f é");
    }

    @Test
    void writesOutHalfASign() {
        assertThat(SafeText.of("a\ud83d")).isEqualTo("a\\u{d83d}");
    }

    @Test
    void cutsWhatIsLongBetweenSigns() {
        assertThat(SafeText.of("\ud83d\udc1f".repeat(5), 3)).isEqualTo("\ud83d\udc1f".repeat(3) + "…");
        assertThat(SafeText.of("abc", 3)).isEqualTo("abc");
        assertThat(SafeText.whole("cod".repeat(1_000))).isEqualTo("cod".repeat(1_000));
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(SafeText.of(null, 3)).isEqualTo("none");
    }
}
