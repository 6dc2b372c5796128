package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/**
 * What a station says of itself. What the {@code shop-floor} topic carries.
 *
 * <p>For observers such as the board. No station acts on it, and any of it may be missing: a station that cannot say it goes on serving.
 */
public sealed interface FloorEvent extends ShopEvent
        permits FloorEvent.StationOpened, FloorEvent.StationClosing, PartitionsMoved, StationReport {

    /** The longest name that a station, a group or a topic may have here. */
    int LONGEST_NAME = 64;

    /** Who says so, such as {@code preparer-2}. */
    String station();

    /** The station, so that what it says stays in order. */
    @Override
    @JsonIgnore
    default String key() {
        return station();
    }

    /** All that the station needs is there, and it begins to read. Said again when it opens again, maybe under another name. */
    @JsonTypeName("station-opened")
    record StationOpened(String station, Instant openedAt) implements FloorEvent {

        public StationOpened {
            Checks.line("station", station, LONGEST_NAME);
            Checks.moment("openedAt", openedAt);
        }

        @Override
        public Instant at() {
            return openedAt;
        }
    }

    /** The station finishes what it has begun, and reads no more. One that is killed does not get round to it. */
    @JsonTypeName("station-closing")
    record StationClosing(String station, Instant closingAt) implements FloorEvent {

        public StationClosing {
            Checks.line("station", station, LONGEST_NAME);
            Checks.moment("closingAt", closingAt);
        }

        @Override
        public Instant at() {
            return closingAt;
        }
    }
}
