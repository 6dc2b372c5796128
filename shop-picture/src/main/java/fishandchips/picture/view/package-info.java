/**
 * What observers see: the {@link fishandchips.picture.view.Picture} of the shop, and the
 * {@link fishandchips.picture.view.Frame}s that change it. The board sends these records to browsers as JSON, name for name.
 */
@NullMarked
package fishandchips.picture.view;

import org.jspecify.annotations.NullMarked;
