package fishandchips.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit tests for {@link PrintableText}, by way of the names and addresses that it is for. */
class PrintableTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b", // zero width space
                "\u200b\u200b\u200b",
                "\u00ad", // soft hyphen
                "\ufeff",
                "Ada\u202eecalevoL", // right-to-left override
                "Ada\u2066", // left-to-right isolate
                "Ada\u200e", // left-to-right mark
                "A\u200bda",
                "\u200d",
                "Ada\u200d",
                "\u200cAda",
                "Ada \u200d Lovelace",
                "Ada\u200c\u200cLovelace",
                "\u0301", // an accent over nothing
                "\u00a0", // no-break space
                "\u3164", // Hangul filler
                "\u2800", // Braille without a dot
                "Ada\ue000", // private use
                "Ada\u0378", // unassigned
                "Ada\ud83d",
                "Ada\u2028Lovelace",
                "Ada\tLovelace",
                "\udb40\udc41Ada" // a tag
            })
    void refusesWhatCannotBeSeenOrChangesHowTheRestLooks(String name) {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> new DeliverTo(name, "1 Harbour Street"))
                .withMessage("The property deliverTo.name must be one line of printable characters.");
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> new DeliverTo("Ada", name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "7",
                "\u2665",
                "Zoë O\u2019Brien-Łukasiewicz (3rd floor)",
                "Zoe\u0308",
                "می\u200cخواهم", // Persian, with a non-joiner
                "क\u094d\u200dष", // Devanagari, with a joiner
                "ശ്രീ\u200cമതി",
                "李 小龍",
                "حسن",
                "ใจดี",
                "Ada \ud83d\udc1f"
            })
    void takesNamesInEveryScript(String name) {
        assertThat(new DeliverTo(name, name)).isEqualTo(new DeliverTo(name, name));
    }
}
