/**
 * Reads the topics from their beginnings and works out what the hot cabinet holds. Redis keeps the orders while they are counted,
 * so the memory that a station needs does not grow with the log.
 */
@NullMarked
package fishandchips.cabinetrecovery.replay;

import org.jspecify.annotations.NullMarked;
