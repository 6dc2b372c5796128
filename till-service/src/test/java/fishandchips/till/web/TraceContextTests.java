package fishandchips.till.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Unit tests for {@link TraceContext}. */
class TraceContextTests {

    private static final String SOUND = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final TraceContext traces = new TraceContext(new Random(42));

    @Test
    void goesOnWithTheTraceOfTheRequest() {
        assertThat(traces.of(with(SOUND))).isEqualTo(SOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"
            })
    void beginsANewTraceWhenTheRequestHasNoSoundOne(String traceparent) {
        assertThat(traces.of(with(traceparent)))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .isNotEqualTo(traces.of(with(traceparent)));
    }

    private static HttpServletRequest with(String traceparent) {
        var request = new MockHttpServletRequest();
        request.addHeader(TraceContext.HEADER, traceparent);
        return request;
    }
}
