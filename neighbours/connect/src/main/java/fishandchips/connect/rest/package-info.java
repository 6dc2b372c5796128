/** The guard before Connect's REST API. */
@NullMarked
package fishandchips.connect.rest;

import org.jspecify.annotations.NullMarked;
