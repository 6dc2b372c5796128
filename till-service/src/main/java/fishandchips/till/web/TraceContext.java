package fishandchips.till.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The W3C trace context of a request: the one that it brought, or a new one. */
@Component
public class TraceContext {

    static final String HEADER = "traceparent";

    private static final Pattern SOUND = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    private final RandomGenerator random;

    TraceContext(RandomGenerator random) {
        this.random = random;
    }

    /** The value of the header {@code traceparent}. */
    public String of(HttpServletRequest request) {
        var brought = Collections.list(request.getHeaders(HEADER));
        return brought.size() == 1 && SOUND.matcher(brought.getFirst()).matches() ? brought.getFirst() : begin();
    }

    private String begin() {
        var drawn = new byte[TRACE_BYTES + SPAN_BYTES];
        random.nextBytes(drawn);
        var hex = HexFormat.of().formatHex(drawn);
        return "00-" + hex.substring(0, 2 * TRACE_BYTES) + "-" + hex.substring(2 * TRACE_BYTES) + "-00";
    }
}
