package fishandchips.station.readiness;

import java.util.Optional;

/**
 * One thing that an open station needs to do its work. Any number of beans of this type: the station is ready when none of
 * them has a problem.
 *
 * <p>Each request for the station's readiness calls it. So it answers from memory, or asks a backend with a time-out of at most a
 * second.
 */
@FunctionalInterface
public interface ReadinessCheck {

    /** Why the station cannot do its work just now, as one sentence with its numbers; empty when it can. */
    Optional<String> problem();

    /** A remark for people, whether the station is ready or not; empty when there is none. */
    default Optional<String> remark() {
        return Optional.empty();
    }
}
