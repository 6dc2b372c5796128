/** What can go wrong, and how a customer is told: as a problem (RFC 9457) that repeats nothing of the request. */
@NullMarked
package fishandchips.till.problem;

import org.jspecify.annotations.NullMarked;
