/**
 * How requests arrive: whole, in time, and in sound UTF-8, before anything else of the till sees them. A client that sends
 * slowly loses its connection, so that it does not take the place of one that does not.
 */
@NullMarked
package fishandchips.till.arrival;

import org.jspecify.annotations.NullMarked;
