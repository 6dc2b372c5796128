/** The till's HTTP API: orders and the menu as JSON, with strict checks of each request. */
@NullMarked
package fishandchips.till.web;

import org.jspecify.annotations.NullMarked;
