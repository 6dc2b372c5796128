/** A Kafka that others run: the way in by certificates, a check of the connection, and the topics that a demo has there. */
@NullMarked
package fishandchips.stage.elsewhere;

import org.jspecify.annotations.NullMarked;
