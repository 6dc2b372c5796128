/**
 * Whether the hot cabinet is trusted, and the steps in Redis that recover it when it is not: after Redis was restarted, emptied
 * or replaced, or when somebody asks for it.
 *
 * <p>Meanwhile every script refuses to serve. The module {@code cabinet-recovery} does what concerns Kafka.
 *
 * <p>Keeps: {@code {cabinet}:stocktaking}, the lease of the station that recovers the cabinet; {@code {cabinet}:lost}; and of
 * {@code {cabinet}:portions} the fields {@code run} and {@code epoch}.
 */
@NullMarked
package fishandchips.cabinet.recovery;

import org.jspecify.annotations.NullMarked;
