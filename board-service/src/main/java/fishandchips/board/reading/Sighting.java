package fishandchips.board.reading;

import fishandchips.board.seen.Spot;
import fishandchips.board.seen.Standing;
import java.time.Instant;
import java.util.Set;

/**
 * What Kafka said when it was last asked.
 *
 * @param partitions those of the board's topics that there are
 */
record Sighting(Instant at, Set<Spot> partitions, Standing standing) {}
