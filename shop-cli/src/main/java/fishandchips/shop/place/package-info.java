/**
 * Where a shop is, and so where its commands run: on this machine, in containers, or inside the containers' network.
 *
 * <p>A command asks the {@link fishandchips.shop.place.Places} for the one place that is meant, and knows no other.
 */
@NullMarked
package fishandchips.shop.place;

import org.jspecify.annotations.NullMarked;
