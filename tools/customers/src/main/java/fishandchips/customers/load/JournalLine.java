package fishandchips.customers.load;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fishandchips.customers.till.Receipt;
import fishandchips.customers.till.TillAnswer;
import fishandchips.customers.till.TillAnswer.Accepted;
import fishandchips.customers.till.TillAnswer.Refused;
import fishandchips.customers.till.TillAnswer.Unsure;
import fishandchips.customers.till.TillRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the journal says of an attempt: one line before it, and one after it.
 *
 * @param key what the customer calls the order; null where tills take no keys, and each attempt is another order
 * @param orderId what the till will call the order, or does; null before a till has said it of an order without a key
 * @param attempt counted from 1 for each order
 * @param order what the customer knows of the order; null unless this attempt has failed
 * @param status what the till has answered; null before it, and when nothing came
 * @param totalPence what the order costs: by the menu, and once it is taken by the till
 */
@JsonPropertyOrder({"run", "at", "key", "client", "orderId", "attempt", "outcome", "order", "status", "totalPence"})
record JournalLine(
        UUID run,
        Instant at,
        @Nullable String key,
        @Nullable String client,
        @Nullable UUID orderId,
        int attempt,
        Outcome outcome,
        @Nullable Known order,
        @Nullable Integer status,
        int totalPence) {

    /** What is known of an attempt. */
    enum Outcome {
        /** It may have an effect from now on. */
        @JsonProperty("sent")
        SENT,
        /** The order is taken. */
        @JsonProperty("ok")
        OK,
        /** This attempt has placed no order. */
        @JsonProperty("failed")
        FAILED,
        /** Nobody knows whether it has. */
        @JsonProperty("unknown")
        UNKNOWN
    }

    /**
     * What a customer knows of its order after an attempt that has failed. A customer knows more than the till, which says
     * {@code unknown} of every key: nobody else has the customer's keys, so that only its own attempts can have placed the order.
     */
    enum Known {
        /** No attempt can have placed it. */
        @JsonProperty("not-taken")
        NOT_TAKEN,
        /** An earlier attempt may have. */
        @JsonProperty("unknown")
        UNKNOWN
    }

    static JournalLine sent(Run run, Instant at, TillRequest request, int attempt) {
        return line(run, at, request, attempt, Outcome.SENT, null, null);
    }

    static JournalLine answered(Run run, Instant at, TillRequest request, int attempt, TillAnswer answer, Known order) {
        var status = answer.statusCode() == TillAnswer.NONE ? null : Integer.valueOf(answer.statusCode());
        return switch (answer) {
            case Accepted(var receipt) ->
                line(run, at, request, attempt, Outcome.OK, null, status).as(receipt);
            case Refused _ -> line(run, at, request, attempt, Outcome.FAILED, order, status);
            case Unsure _ -> line(run, at, request, attempt, Outcome.UNKNOWN, null, status);
        };
    }

    private static JournalLine line(
            Run run,
            Instant at,
            TillRequest request,
            int attempt,
            Outcome outcome,
            @Nullable Known order,
            @Nullable Integer status) {
        var key = request.key();
        return new JournalLine(
                run.id(),
                at,
                key == null ? null : key.key(),
                key == null ? null : key.client(),
                request.orderId(),
                attempt,
                outcome,
                order,
                status,
                request.pricePence());
    }

    /** With the id and the price that the till says. */
    private JournalLine as(Receipt receipt) {
        return new JournalLine(
                run, at, key, client, receipt.orderId(), attempt, outcome, order, status, receipt.totalPence());
    }
}
