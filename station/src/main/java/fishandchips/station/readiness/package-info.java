/**
 * Reports whether a station is ready: it is open, and no {@link fishandchips.station.readiness.ReadinessCheck} has a problem. Any bean of that
 * type is asked.
 *
 * <p>Readiness informs the people who run the shop. Nothing restarts a station because it is not ready; its liveness depends on no backend.
 */
@NullMarked
package fishandchips.station.readiness;

import org.jspecify.annotations.NullMarked;
