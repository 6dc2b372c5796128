/** The command {@code status}: asks the stations, Kafka, Redis and PostgreSQL, and shows the state of the shop. */
@NullMarked
package fishandchips.shop.status;

import org.jspecify.annotations.NullMarked;
