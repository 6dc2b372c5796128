/** A Kafka that others run: the way in by certificates, and a check of the connection. */
@NullMarked
package fishandchips.stage.elsewhere;

import org.jspecify.annotations.NullMarked;
