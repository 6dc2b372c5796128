/** The circuit breaker: the till sends no orders while Kafka does not answer, and a few to find out whether it answers again. */
@NullMarked
package fishandchips.till.breaker;

import org.jspecify.annotations.NullMarked;
