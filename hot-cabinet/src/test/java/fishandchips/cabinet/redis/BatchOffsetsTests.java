package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Topics;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchOffsetsTests {

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "tr-TR", "ar-EG", "fa-IR", "bn-BD", "en-u-nu-arab"})
    void areTheSameInEveryLanguage(String language) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            var marks = new BatchOffsets(Topics.ORDERS);
            marks.add(3, 1_234_567);
            marks.add(4, 8);

            assertThat(marks.packed()).asString(UTF_8).isEqualTo("orders.3 1234567 orders.4 8 ");
        } finally {
            Locale.setDefault(before);
        }
    }
}
