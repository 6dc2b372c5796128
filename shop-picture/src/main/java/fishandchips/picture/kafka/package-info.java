/**
 * Reads the topics for pictures of the shop: all partitions, without a group, and only committed records. Writes and commits nothing. The
 * only package of this module that knows Kafka; the fold does not know it.
 */
@NullMarked
package fishandchips.picture.kafka;

import org.jspecify.annotations.NullMarked;
