/**
 * What browsers get to see: the {@link fishandchips.board.picture.Picture} of the shop, and the
 * {@link fishandchips.board.picture.Frame}s that change it. These records are the JSON, name for name.
 */
@NullMarked
package fishandchips.board.picture;

import org.jspecify.annotations.NullMarked;
