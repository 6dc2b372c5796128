/**
 * Receives requests: the rest of the till sees a request only when it has arrived whole, in time, and in valid UTF-8. The till closes
 * the connection of a client that sends slowly, so that slow clients do not take the places of others.
 */
@NullMarked
package fishandchips.till.arrival;

import org.jspecify.annotations.NullMarked;
