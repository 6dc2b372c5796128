/**
 * The supervisor: the process that keeps a shop open, restarts stations and backends that die, and undoes faults.
 *
 * <p>{@code ./shop open} starts the supervisor and shows what it writes to its log. The supervisor has a session of its own, so
 * that a Ctrl-C meant for the command does not reach every process of the shop at once. It closes the shop when the command that
 * started it ends, unless {@code --detach} told it to stay.
 */
@NullMarked
package fishandchips.fleet.supervisor;

import org.jspecify.annotations.NullMarked;
