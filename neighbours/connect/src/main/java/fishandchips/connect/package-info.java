/** Kafka Connect as a process of the shop: copies orders to PostgreSQL. */
@NullMarked
package fishandchips.connect;

import org.jspecify.annotations.NullMarked;
