/**
 * Tells whether the hot cabinet is trusted, and recovers it in Redis when it is not: after Redis was restarted, emptied or replaced, or when
 * somebody asks for it.
 *
 * <p>During the recovery every script of the cabinet refuses to serve. The module {@code cabinet-recovery} does the steps that need Kafka.
 *
 * <p>Keeps: {@code {cabinet}:stocktaking}, the lease of the station that recovers the cabinet; {@code {cabinet}:lost}; and of
 * {@code {cabinet}:portions} the fields {@code run} and {@code epoch}.
 */
@NullMarked
package fishandchips.cabinet.recovery;

import org.jspecify.annotations.NullMarked;
