package fishandchips.till.web;

import fishandchips.contract.OrderKey;
import fishandchips.till.OrderIds;
import fishandchips.till.problem.TillFault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out which order a request is about.
 *
 * <p>With an {@code Idempotency-Key} it is the same order every time and at every till, from any address the request
 * comes from; the header {@code X-Client-Id} keeps clients apart who happen to choose the same key.
 */
@Component
public class RequestKeys {

    static final String KEY = "Idempotency-Key";
    static final String CLIENT = "X-Client-Id";

    /** Visible ASCII without quote, comma, semicolon and backslash: the same text, bare or as a quoted string. */
    private static final Pattern BARE = Pattern.compile("[!-~&&[^\",;\\\\]]{16,64}");

    private final OrderIds ids;

    RequestKeys(OrderIds ids) {
        this.ids = ids;
    }

    /** Whether other requests, at other tills too, can be about the same order as this one. */
    static boolean hasKey(HttpServletRequest request) {
        return request.getHeader(KEY) != null;
    }

    /** The id of the order that this request places. */
    UUID orderId(HttpServletRequest request) {
        var client = single(request, CLIENT);
        var key = single(request, KEY);
        return key == null ? ids.next() : new OrderKey(client, key).orderId();
    }

    /** The id of the order that a page with this hidden key places. */
    public UUID orderId(@Nullable String key) {
        return new OrderKey(null, checked(Objects.requireNonNullElse(key, ""))).orderId();
    }

    private static @Nullable String single(HttpServletRequest request, String name) {
        var values = Collections.list(request.getHeaders(name));
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw TillFault.MALFORMED_KEY.exception();
        }
        var value = values.getFirst();
        var quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return checked(quoted ? value.substring(1, value.length() - 1) : value);
    }

    private static String checked(String key) {
        if (!BARE.matcher(key).matches()) {
            throw TillFault.MALFORMED_KEY.exception();
        }
        return key;
    }
}
