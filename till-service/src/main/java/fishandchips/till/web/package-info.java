/** The till for programs: orders and the menu as JSON, and how a request is read, to the letter. */
@NullMarked
package fishandchips.till.web;

import org.jspecify.annotations.NullMarked;
