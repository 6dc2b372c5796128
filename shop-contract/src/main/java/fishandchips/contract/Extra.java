package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What goes on top, for nothing. */
public enum Extra {
    @JsonProperty("salt")
    SALT,
    @JsonProperty("vinegar")
    VINEGAR
}
