-- Ends a recovery that found nothing missing: the cabinet is trusted on this Redis as it is.
--
-- KEYS[1], ARGV[1], ARGV[2] and what it returns: see lease.lua
-- KEYS[2]  counts  hash; its field run is the run_id of the Redis on which the cabinet was last trusted, and epoch is
--                  higher by one after each recovery

local counts = KEYS[2]

redis.call('DEL', lease) -- first, so that a full Redis can be vouched for: see lease.lua
redis.call('HSET', counts, 'run', run)
redis.call('HINCRBY', counts, 'epoch', 1)
return { 'yes' }
