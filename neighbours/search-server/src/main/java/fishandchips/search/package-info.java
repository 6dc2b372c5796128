/**
 * OpenSearch as a process of the shop: one node, which keeps the statistician's index.
 *
 * <p>Keeps: its indices, in the folder {@code SHOP_STATION_DATA}. Reads and writes nothing on Kafka.
 */
@NullMarked
package fishandchips.search;

import org.jspecify.annotations.NullMarked;
