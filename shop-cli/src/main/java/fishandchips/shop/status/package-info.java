/** How the shop does: asked from the stations, Kafka, Redis and the books, each for what it knows best. */
@NullMarked
package fishandchips.shop.status;

import org.jspecify.annotations.NullMarked;
