/**
 * Folds records into the current picture of the shop, as a pure function. {@link fishandchips.picture.ShopFold} takes records and the time,
 * and returns pictures and frames. It knows neither Kafka nor Spring nor a clock, and belongs to one thread.
 */
@NullMarked
package fishandchips.picture;

import org.jspecify.annotations.NullMarked;
