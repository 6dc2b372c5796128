/**
 * What every station is made of, as Spring Boot auto-configuration: it waits for its backends before it opens, says
 * whether it is ready, reads events off topics and puts aside what it cannot read.
 *
 * <p>The settings of Kafka that keep orders from being lost stand with their reasons in {@code station.yaml} and
 * {@code exactly-once.yaml}; a station imports them in its {@code application.yaml}.
 */
@NullMarked
package fishandchips.station;

import org.jspecify.annotations.NullMarked;
