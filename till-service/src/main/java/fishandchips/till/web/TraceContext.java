package fishandchips.till.web;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The W3C trace context of a request: the one that it brought, or a new one. */
@Component
public class TraceContext {

    static final String HEADER = "traceparent";

    private static final Pattern SOUND = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private final RandomGenerator random;

    TraceContext(RandomGenerator random) {
        this.random = random;
    }

    /** The value of the header {@code traceparent}. */
    public String of(HttpHeaders headers) {
        var brought = headers.getOrEmpty(HEADER);
        return brought.size() == 1 && SOUND.matcher(brought.getFirst()).matches() ? brought.getFirst() : begin();
    }

    private String begin() {
        return "00-%s-%s-00".formatted(hex(16), hex(8));
    }

    private String hex(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
