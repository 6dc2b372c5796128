/**
 * Where a station can be broken from outside, on purpose: crash points at which it dies, and records on which it gets
 * stuck. There is nothing of it unless {@code shop.station.crash-points} names a folder, as {@code ./shop open
 * --breakable} does.
 *
 * <p>Everything is wrapped around what Spring makes: the Kafka clients, the database, the listeners. No station knows of
 * it, and what runs in between is what always runs.
 *
 * <p>Reads: the folder. A file named {@code <station>.before-commit}, with the name of a station, lets that station die at
 * that point, once; one named {@code <kind>.stuck.<order id>} lets every station of that kind fail on each batch with a record
 * of that order.
 */
@NullMarked
package fishandchips.station.faultinjection;

import org.jspecify.annotations.NullMarked;
