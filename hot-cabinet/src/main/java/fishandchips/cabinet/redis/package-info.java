/**
 * The hot cabinet on Redis. {@link fishandchips.cabinet.redis.RedisHotCabinet} has one small class for each script, and
 * the scripts, in {@code resources/fishandchips/cabinet}, do the work.
 */
@NullMarked
package fishandchips.cabinet.redis;

import org.jspecify.annotations.NullMarked;
