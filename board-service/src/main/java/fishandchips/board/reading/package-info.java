/** Feeds the pictures of the shop with the records of the topics, and keeps the last of these for people to look at. */
@NullMarked
package fishandchips.board.reading;

import org.jspecify.annotations.NullMarked;
