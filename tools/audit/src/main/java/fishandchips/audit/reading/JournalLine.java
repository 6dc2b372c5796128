package fishandchips.audit.reading;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a customer's journal, as far as it matters here.
 *
 * @param orderId null when the customer could not know it
 * @param outcome {@code sent} before a till is asked; then {@code ok}, {@code failed} when this attempt has placed no order, or
 *     {@code unknown}
 * @param order {@code unknown} when another request with the same key may have placed the order; null when no other has the key
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record JournalLine(
        @Nullable UUID orderId,
        @Nullable String outcome,
        @Nullable String order) {}
