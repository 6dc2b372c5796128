/**
 * The naive shop, as most demonstrations have it: one record at a time. Here to be measured, so that it can be said how much
 * slower that is. Not to be copied.
 */
@NullMarked
package fishandchips.bench.naive;

import org.jspecify.annotations.NullMarked;
