/** The board's HTTP API for browsers and programs. The board makes each answer once, for any number of browsers. */
@NullMarked
package fishandchips.board.web;

import org.jspecify.annotations.NullMarked;
