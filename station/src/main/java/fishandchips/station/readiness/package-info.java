/**
 * Says whether a station does its work: it is open, and each {@link fishandchips.station.readiness.ReadinessCheck} finds
 * what it needs. A bean of that type adds a reason for not being ready.
 *
 * <p>Readiness is for the people who run the shop. A station that is not ready is not restarted for it: liveness depends on no
 * backend.
 */
@NullMarked
package fishandchips.station.readiness;

import org.jspecify.annotations.NullMarked;
