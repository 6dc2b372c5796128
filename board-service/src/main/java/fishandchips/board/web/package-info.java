/** What browsers and programs can ask the board. Everything is made once, however many look. */
@NullMarked
package fishandchips.board.web;

import org.jspecify.annotations.NullMarked;
