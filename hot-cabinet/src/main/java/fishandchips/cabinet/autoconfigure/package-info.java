/** Gives every Spring Boot station that has the cabinet on its class path a cabinet, its health and its gauges. */
@NullMarked
package fishandchips.cabinet.autoconfigure;

import org.jspecify.annotations.NullMarked;
