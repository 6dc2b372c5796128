/** The till for people: the menu as a form, and a ticket that says how far the order is. Needs no script. */
@NullMarked
package fishandchips.till.page;

import org.jspecify.annotations.NullMarked;
