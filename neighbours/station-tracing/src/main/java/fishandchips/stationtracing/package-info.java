/**
 * Traces of orders: one span for each request and each record that belongs to a sampled order, and one for each call to Redis.
 *
 * <p>Only stations of a shop that was opened with {@code --observed} have this on their class path. No code of a station knows it: it wraps
 * the listeners, the hot cabinet and the requests from the outside, and puts its own trace context where the station looks for the one of
 * its client or of the record before.
 */
@NullMarked
package fishandchips.stationtracing;

import org.jspecify.annotations.NullMarked;
