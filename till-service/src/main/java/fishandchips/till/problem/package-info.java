/** The till's errors, as problems (RFC 9457). A problem repeats nothing of the request. */
@NullMarked
package fishandchips.till.problem;

import org.jspecify.annotations.NullMarked;
