/**
 * The inside of a shop in containers: stations are found by the names that the containers' network gives them, and the
 * back room by a file.
 *
 * <p>Reads: {@code back-room.properties}, which holds what this command line has rights to.
 */
@NullMarked
package fishandchips.shop.network;

import org.jspecify.annotations.NullMarked;
