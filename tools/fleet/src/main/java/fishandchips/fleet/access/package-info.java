/**
 * How a command reaches an open shop: its stations and its backends.
 *
 * <p>On the machine that opened the shop, the shop's state file names them. In a container, Docker's name service knows the
 * stations, and a file of secrets says how to log in to the backends, and as whom.
 */
@NullMarked
package fishandchips.fleet.access;

import org.jspecify.annotations.NullMarked;
