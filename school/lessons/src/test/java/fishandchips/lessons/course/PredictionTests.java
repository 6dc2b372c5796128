package fishandchips.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link Prediction}. */
class PredictionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b  | b    | Your prediction was right: b.",
                "a  | b    | You predicted a, and it was b. The page says why.",
                "10 | 10   | Your prediction was right: 10.",
                "10 | 10.9 | You predicted 10, and it was 10.9, which is near.",
                "10 | 9    | You predicted 10, and it was 9. The page says why.",
                "0  | 0.0  | You predicted 0, and it was 0.0, which is near.",
                "1  | 0    | You predicted 1, and it was 0. The page says why."
            })
    void comparesWhatWasPredictedWithWhatWasMeasured(String answer, String outcome, String sentence) {
        assertThat(Prediction.compare(answer, outcome)).isEqualTo(sentence);
    }
}
