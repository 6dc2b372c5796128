/**
 * All that the stations of the shop know of each other: the menu, the order, the events and the topics that carry them.
 *
 * <p>Nothing here knows Spring, Kafka or Redis. An event is a record; {@link fishandchips.contract.Topics} says which
 * topic carries which; a {@link fishandchips.contract.Topic} turns bytes into an event or a refusal that names the
 * fault.
 */
@NullMarked
package fishandchips.contract;

import org.jspecify.annotations.NullMarked;
