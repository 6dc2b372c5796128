-- Ends a recovery with its counts: from now on the cabinet is trusted on this Redis.
--
-- KEYS[1], ARGV[1], ARGV[2] and what it returns: see lease.lua
-- KEYS[2]   counts  hash: everything but its epoch is replaced; see cabinet.lua and vouch.lua
-- KEYS[3]   lost    see begin.lua
-- ARGV[3…]  fields  field, value, field, value, … of the counts

local counts, lost = KEYS[2], KEYS[3]
local FIRST_FIELD = 3

local epoch = tonumber(redis.call('HGET', counts, 'epoch') or 0)
redis.call('DEL', counts)
redis.call('HSET', counts, 'run', run, 'epoch', epoch + 1, unpack(ARGV, FIRST_FIELD))
redis.call('DEL', lost, lease)
return { 'yes' }
