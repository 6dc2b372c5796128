/**
 * The till for people: the menu as a form, and a ticket that follows its order. Needs no script; where there is one, it adds
 * the prices up and keeps the ticket up to date.
 */
@NullMarked
package fishandchips.till.page;

import org.jspecify.annotations.NullMarked;
