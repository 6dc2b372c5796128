package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * Anything that the stations tell each other.
 *
 * <p>Sealed, so that a new kind of event does not compile until every station has decided what to do with it. In JSON
 * the property {@code type} says which one it is; no Java class name ever travels.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ShopEvent permits OrderStep, ShelfFilled, Purchase, FloorEvent {

    /** When it happened, in UTC by the clock of the station that says so; not when the broker stored it. */
    @JsonIgnore
    Instant at();

    /** The key of its record: events with the same key stay in one partition, in order. */
    @JsonIgnore
    String key();
}
