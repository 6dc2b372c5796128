/**
 * The command {@code dead-letters}: shows the records that stations could not use or gave up, and sends them again or drops them. It also shows
 * those that connectors of Kafka Connect could not copy.
 *
 * <p>Reads and writes: the topics of dead letters. When somebody has dealt with a letter, the command writes a record to the same topic
 * that names the letter. So every command line knows, and nothing is kept elsewhere.
 */
@NullMarked
package fishandchips.shop.deadletters;

import org.jspecify.annotations.NullMarked;
