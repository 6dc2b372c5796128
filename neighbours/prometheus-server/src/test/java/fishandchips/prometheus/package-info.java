/** Tests of the program of Prometheus, and of the alerts. */
@NullMarked
package fishandchips.prometheus;

import org.jspecify.annotations.NullMarked;
