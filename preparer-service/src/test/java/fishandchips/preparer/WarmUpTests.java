package fishandchips.preparer;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** Unit tests for {@link WarmUp}. */
class WarmUpTests {

    @Test
    void understandsTheOrderThatItWrites() {
        assertThatCode(new WarmUp()::attempt).doesNotThrowAnyException();
    }
}
