/**
 * The hot cabinet on Redis: {@link fishandchips.cabinet.redis.RedisHotCabinet} calls one small class for each Lua script. The scripts, in
 * {@code resources/fishandchips/cabinet}, do the work.
 */
@NullMarked
package fishandchips.cabinet.redis;

import org.jspecify.annotations.NullMarked;
