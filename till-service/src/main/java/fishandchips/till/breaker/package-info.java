/** Keeps orders from a log that does not answer, and finds out when it does again. */
@NullMarked
package fishandchips.till.breaker;

import org.jspecify.annotations.NullMarked;
