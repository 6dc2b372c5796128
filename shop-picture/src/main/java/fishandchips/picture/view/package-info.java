/**
 * The output of the fold: the {@link fishandchips.picture.view.Picture} of the shop, and the {@link fishandchips.picture.view.Frame}s that
 * change it. The board sends these records to browsers as JSON, with the same names.
 */
@NullMarked
package fishandchips.picture.view;

import org.jspecify.annotations.NullMarked;
