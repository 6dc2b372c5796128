-- Renews the lease of a recovery, and stores the progress of the count for observers.
--
-- KEYS[1], ARGV[1], ARGV[2] and what it returns: see lease.lua
-- KEYS[2]   counts  hash, see cabinet.lua; missing when there is no progress to store
-- ARGV[3…]  fields  field, value of the counts; see finish.lua, which removes them

local counts = KEYS[2]
local FIRST_FIELD = 3

local answer = renewed()
if counts then
  redis.call('HSET', counts, unpack(ARGV, FIRST_FIELD))
end
return answer
