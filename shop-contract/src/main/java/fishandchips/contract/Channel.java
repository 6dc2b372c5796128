package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an order came in, and so where it is handed over. */
public enum Channel {
    /** Paid at a till, handed over the counter. */
    @JsonProperty("till")
    TILL,

    /** Ordered on the web: collected at the counter, or brought to the door when the order has an address. */
    @JsonProperty("web")
    WEB
}
