/**
 * Fault injection for stations: crash points at which a station dies, and orders on which it fails. Only {@code ./shop open
 * --breakable} adds this module's jar to the class path of stations, and sets {@code shop.station.crash-points} to a folder.
 *
 * <p>Everything is wrapped around what Spring makes: the Kafka clients, the database, the listeners. No station knows this module.
 *
 * <p>Reads: the folder. A file named {@code preparer-1.before-commit} lets that station die at that point, once; one named
 * {@code preparer.stuck.} and an order's id lets every preparer fail on each batch with a record of that order.
 */
@NullMarked
package fishandchips.stationfaults;

import org.jspecify.annotations.NullMarked;
