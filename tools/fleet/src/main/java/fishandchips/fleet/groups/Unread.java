package fishandchips.fleet.groups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a group of readers has not read of its topic.
 *
 * @param records how many there are
 * @param since when the oldest of them was written; null when there is none
 * @param deleted how many were deleted before the group read them, at most: the ends of transactions count, too
 */
public record Unread(long records, @Nullable Instant since, long deleted) {}
