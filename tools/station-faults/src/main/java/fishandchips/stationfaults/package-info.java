/**
 * Fault injection for stations: crash points at which a station dies, and orders on which it fails. Only {@code ./shop open
 * --breakable} adds this module's jar to the class path of stations, and sets {@code shop.station.crash-points} to a folder.
 *
 * <p>The module wraps the beans of a station: the Kafka clients, the database, the listeners. No station knows this module.
 *
 * <p>Reads: the folder. When it finds a file named {@code preparer-1.before-commit}, that station dies at that point, once; when it finds one
 * named {@code preparer.stuck.} and an order's id, every preparer fails on each batch with a record of that order.
 */
@NullMarked
package fishandchips.stationfaults;

import org.jspecify.annotations.NullMarked;
