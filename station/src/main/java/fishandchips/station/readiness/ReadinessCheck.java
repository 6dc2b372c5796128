package fishandchips.station.readiness;

import java.util.Optional;

/**
 * One thing that an open station needs to do its work. Any number of beans of this type: the station is ready when none of
 * them has a problem.
 *
 * <p>Each is asked whenever somebody asks for the station's readiness. So it answers from what it knows, or asks a backend
 * with a time-out of a second at most.
 */
@FunctionalInterface
public interface ReadinessCheck {

    /** Why the station cannot do its work just now, as one sentence with its numbers; empty when it can. */
    Optional<String> problem();

    /** What somebody who looks at the station should know besides, ready or not; empty when there is nothing to say. */
    default Optional<String> remark() {
        return Optional.empty();
    }
}
