/**
 * The till's web pages: the menu as a form, and a ticket that shows how far its order is. They work without JavaScript; with it, the
 * menu adds the prices up, and the ticket updates itself.
 */
@NullMarked
package fishandchips.till.page;

import org.jspecify.annotations.NullMarked;
