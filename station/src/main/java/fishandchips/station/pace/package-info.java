/**
 * The human pace: work that takes time, so that people can watch a queue grow. Nothing here costs anything in a station whose work takes
 * none.
 *
 * <p>A listener takes its time before it touches Redis and before it sends: a station that is killed meanwhile has done nothing yet, and no
 * reader waits for its transaction. The longest {@link fishandchips.station.pace.WorkingTime} is below {@code transaction.timeout.ms} and {@code
 * max.poll.interval.ms}, and a station that closes does not wait for the rest of it. A batch takes the time of one piece of work, also when
 * the {@linkplain fishandchips.station.isolation isolation} gives it to the listener in parts.
 */
@NullMarked
package fishandchips.station.pace;

import org.jspecify.annotations.NullMarked;
