/**
 * The code that all stations share, as Spring Boot auto-configuration. A station waits for its backends before it opens, reports whether it
 * is ready, reads events from topics ({@link fishandchips.station.Inbox}), sends events ({@link fishandchips.station.Outbox}), and writes
 * records that it cannot use to the dead-letter topic ({@link fishandchips.station.DeadLetters}).
 *
 * <p>{@code station.yaml} and {@code exactly-once.yaml} have the Kafka settings that keep orders from being lost, each with its reason; a
 * station imports them in its {@code application.yaml}.
 */
@NullMarked
package fishandchips.station;

import org.jspecify.annotations.NullMarked;
