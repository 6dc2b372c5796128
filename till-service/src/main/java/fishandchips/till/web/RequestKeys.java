package fishandchips.till.web;

import fishandchips.contract.OrderKey;
import fishandchips.till.OrderIds;
import fishandchips.till.TillSettings;
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
 *
 * <p>When the partition does not follow from the order's id, two tills could write the same order to two partitions, and no reader could tell
 * which record is the first. So this till then refuses keys, and an order page is the same order only at this till.
 */
@Component
public class RequestKeys {

    static final String KEY = "Idempotency-Key";
    static final String CLIENT = "X-Client-Id";

    /** Visible ASCII without quote, comma, semicolon and backslash: the same text, bare or as a quoted string. */
    private static final Pattern BARE = Pattern.compile("[!-~&&[^\",;\\\\]]{16,64}");

    private final OrderIds ids;
    private final boolean areTakenByAllTills;

    /** Of the order page; the same for all tills, or for this till until it stops. */
    private final @Nullable String page;

    RequestKeys(OrderIds ids, TillSettings settings) {
        this.ids = ids;
        this.areTakenByAllTills = settings.partitioning().isByOrderId();
        this.page = areTakenByAllTills ? null : UUID.randomUUID().toString();
    }

    /** Whether other requests, at other tills too, can be about the same order as this one. */
    static boolean hasKey(HttpServletRequest request) {
        return request.getHeader(KEY) != null;
    }

    /** Whether a key, also that of an order page, names the same order at all tills. */
    public boolean areTakenByAllTills() {
        return areTakenByAllTills;
    }

    /** The id of the order that this request places. */
    UUID orderId(HttpServletRequest request) {
        if (hasKey(request) && !areTakenByAllTills) {
            throw TillFault.KEY_REFUSED.exception();
        }
        var client = single(request, CLIENT);
        var key = single(request, KEY);
        return key == null ? ids.next() : new OrderKey(client, key).orderId();
    }

    /** The id of the order that a page with this hidden key places. */
    public UUID orderId(@Nullable String key) {
        return new OrderKey(page, checked(Objects.requireNonNullElse(key, ""))).orderId();
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
