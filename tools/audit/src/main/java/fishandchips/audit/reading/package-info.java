/**
 * Reads what a cash-up goes by: the log, Redis, PostgreSQL and the customers' journals. Asks no station, changes nothing,
 * and joins no consumer group.
 *
 * <p>{@link fishandchips.audit.reading.Audit} is the way in.
 */
@NullMarked
package fishandchips.audit.reading;

import org.jspecify.annotations.NullMarked;
