/**
 * The statistician keeps one document of each order in OpenSearch, and answers what was sold when, how many orders waited for the cook, and
 * how long each took.
 *
 * <p>Reads: {@code orders}, {@code cook-requests}, {@code ready}. Writes: the dead letters of these. Keeps: the index {@code statistics}. The
 * id of a document is that of its order, and each event writes fields of its own. So it does not matter in which order, and how often, events
 * are written: offsets are committed after the documents, and Kafka may deliver a batch again. Each offset is marked with the index to which
 * it belongs: for a new index the statistician reads the log from its beginning.
 */
@NullMarked
package fishandchips.statistician;

import org.jspecify.annotations.NullMarked;
