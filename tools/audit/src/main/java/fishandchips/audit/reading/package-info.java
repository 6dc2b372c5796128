/**
 * Reads the input of a cash-up: the log, Redis, PostgreSQL and the customers' journals. Asks no station, changes nothing, and joins no
 * consumer group.
 *
 * <p>{@link fishandchips.audit.reading.Audit} is where to begin.
 */
@NullMarked
package fishandchips.audit.reading;

import org.jspecify.annotations.NullMarked;
