/**
 * From records to the current picture of the shop: a pure fold. {@link fishandchips.picture.ShopFold} takes records and the
 * time, and makes pictures and frames. Knows neither Kafka nor Spring nor a clock; for one thread.
 */
@NullMarked
package fishandchips.picture;

import org.jspecify.annotations.NullMarked;
