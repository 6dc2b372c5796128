package fishandchips.till.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.contract.OrderKey;
import fishandchips.contract.Partitioning;
import fishandchips.http.servlet.ProblemException;
import fishandchips.till.OrderIds;
import fishandchips.till.TillSettings;
import fishandchips.till.problem.TillFault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Unit tests for {@link RequestKeys}. */
class RequestKeysTests {

    private static final String KEY = "8e03978e-40d5-43e8-bc93-6894a57f9324";

    private final RequestKeys keys = keys(Partitioning.ORDER);

    private static RequestKeys keys(Partitioning mode) {
        var second = Duration.ofSeconds(1);
        return new RequestKeys(
                new OrderIds(InstantSource.system(), new Random()),
                new TillSettings("till-1", 1, second, second, 1, mode, false));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ORDER")
    void refusesEveryKeyWhenThePartitionDoesNotFollowFromTheOrdersId(Partitioning mode) {
        var keyless = keys(mode);

        assertThatThrownBy(() -> keyless.orderId(with(KEY)))
                .isInstanceOf(ProblemException.class)
                .hasMessage(TillFault.KEY_REFUSED.sentence());
        assertThat(keyless.orderId(new MockHttpServletRequest()).version()).isEqualTo(7);
    }

    @Test
    void takesAPageForTheSameOrderAtThisTillOnlyWhenThePartitionDoesNotFollowFromTheOrdersId() {
        var keyless = keys(Partitioning.TILL);

        assertThat(keys.orderId(KEY)).isEqualTo(keys(Partitioning.ORDER).orderId(KEY));
        assertThat(keyless.orderId(KEY)).isEqualTo(keyless.orderId(KEY));
        assertThat(keyless.orderId(KEY)).isNotEqualTo(keys(Partitioning.TILL).orderId(KEY));
    }

    @Test
    void givesEveryRequestWithoutAKeyAnOrderOfItsOwn() {
        var request = new MockHttpServletRequest();

        assertThat(keys.orderId(request)).isNotEqualTo(keys.orderId(request));
    }

    @Test
    void takesAKeyBareOrInQuotesForTheSame() {
        assertThat(keys.orderId(with(KEY)))
                .isEqualTo(keys.orderId(with('"' + KEY + '"')))
                .isEqualTo(new OrderKey(null, KEY).orderId());
    }

    @Test
    void asksWhoseKeyItIs() {
        var request = with(KEY);
        request.addHeader(RequestKeys.CLIENT, "kiosk-at-the-pier-1");

        assertThat(keys.orderId(request)).isEqualTo(new OrderKey("kiosk-at-the-pier-1", KEY).orderId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sixteen-chars-ok", "sixty-four-characters-are-the-most-that-a-key-may-have-and-fit-x"})
    void takesKeysOfSixteenToSixtyFourCharacters(String key) {
        assertThat(keys.orderId(with(key)).version()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"\"",
                "fifteen-chars-x",
                "sixty-five-characters-are-more-than-what-a-key-may-have-to-fit-xy",
                "\"only-one-quote-at-its-start",
                "a list-of-keys,another-of-the-list",
                "with a blank between",
                "with-a-\\-backslash",
                "with-a-parameter;x=1",
                "with-an-ümlaut-in-it",
                "with-a-\u0007-bell-in-it"
            })
    void refusesKeysOfAnyOtherForm(String key) {
        assertThatThrownBy(() -> keys.orderId(with(key))).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesTwoKeys() {
        var request = with(KEY);
        request.addHeader(RequestKeys.KEY, KEY);

        assertThatThrownBy(() -> keys.orderId(request)).isInstanceOf(ProblemException.class);
    }

    private static MockHttpServletRequest with(String key) {
        var request = new MockHttpServletRequest();
        request.addHeader(RequestKeys.KEY, key);
        return request;
    }
}
