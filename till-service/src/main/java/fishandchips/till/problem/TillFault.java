package fishandchips.till.problem;

import fishandchips.http.Problem;
import fishandchips.http.servlet.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The errors that a customer can get from the till. Each is a type of problem, with a sentence about what is allowed. */
public enum TillFault {
    MALFORMED_REQUEST(400, "The request cannot be read", "Send a well-formed request; /openapi.yaml says which."),
    MALFORMED_ORDER(
            400,
            "The order cannot be read",
            "Send one JSON object in UTF-8 with the properties parts, channel, extras and deliverTo; each only once."),
    MALFORMED_KEY(
            400,
            "The key cannot be used",
            "Send Idempotency-Key and X-Client-Id at most once each, as 16 to 64 visible ASCII characters without"
                    + " quotes, commas, semicolons and backslashes; the whole may stand in quotes."),
    KEY_REFUSED(
            400,
            "This till takes no keys",
            "Send no Idempotency-Key: shop.till.partitioning is not \"order\", so two tills could write one order to two partitions."),
    NOT_FOUND(404, "There is nothing here", "The till has /orders, /orders/{orderId}, /menu and /."),
    UNKNOWN_ORDER(404, "No such order", "The till remembers only the latest orders; this one is unknown or too old."),
    METHOD_NOT_ALLOWED(405, "Not with this method", "The header Allow lists the methods that work here."),
    NOT_ACCEPTABLE(406, "Not in this form", "Answers are application/json; pages are text/html. Accept one of them."),
    TOO_LARGE(413, "The order is too large", "Send at most 16384 bytes."),
    UNSUPPORTED_MEDIA(
            415, "Not in this form", "Send application/json to /orders, a form to /order; in UTF-8, not compressed."),
    UNSUPPORTED_CODING(
            501,
            "Not in this transfer coding",
            "Send the body with Content-Length, or with Transfer-Encoding: chunked and no other coding."),
    UNSERVABLE_ORDER(422, "The shop cannot serve this", "Order what /menu has, 1 to 50 portions in all."),
    KEY_REUSED(422, "The key belongs to another order", "Use a new Idempotency-Key for each order."),
    TILL_BUSY(503, "The till is busy", TillFault.NOT_WRITTEN),
    KITCHEN_FULL(503, "The kitchen has too many orders", TillFault.NOT_WRITTEN),
    LOG_AWAY(503, "The shop cannot take orders now", TillFault.NOT_WRITTEN),
    UNKNOWN_OUTCOME(
            504,
            "It is unknown whether the order was taken",
            "Retry with the same Idempotency-Key: it stays one order. Without a key, ask for orderId before retrying."),
    BROKEN(500, "The till is broken", "This is the shop's fault, not yours.");

    private static final String NOT_WRITTEN =
            "This request has placed no order. Try again when Retry-After says. The property order says whether another request"
                    + " with the same Idempotency-Key may have placed it.";

    private final int status;
    private final String title;
    private final String sentence;
    private final String slug;

    TillFault(int status, String title, String sentence) {
        this.status = status;
        this.title = title;
        this.sentence = sentence;
        this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault that an HTTP status stands for when nothing better is known. */
    static TillFault of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA;
            case 501 -> UNSUPPORTED_CODING;
            default -> status < 500 ? MALFORMED_REQUEST : BROKEN;
        };
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What was wrong and what is allowed, in words that fit every case. */
    public String sentence() {
        return sentence;
    }

    /** The last part of the type's address: {@code unknown-order}. */
    String slug() {
        return slug;
    }

    public Problem problem() {
        return problem(sentence, Map.of());
    }

    Problem problem(String detail) {
        return problem(detail, Map.of());
    }

    /** A problem after which the order may be taken, by this request or by another one with its key. */
    public Problem unknown(UUID orderId) {
        return problem(sentence, Map.of("order", "unknown", "orderId", orderId.toString()));
    }

    /** A problem after which the order is certainly not taken, by any request. */
    public Problem notTaken() {
        return problem(sentence, Map.of("order", "not-taken"));
    }

    private Problem problem(String detail, Map<String, String> more) {
        return new Problem("/problems/" + slug, title, status, detail, more);
    }

    public ProblemException exception() {
        return new ProblemException(problem());
    }
}
