/**
 * What stands beside the shop to be compared with it: the least that has to be done for the same. Processes of their own, and
 * no examples: nothing here copes with anything that goes wrong. The naive programs handle one record at a time, as most
 * demonstrations do.
 */
@NullMarked
package fishandchips.bench.floor;

import org.jspecify.annotations.NullMarked;
