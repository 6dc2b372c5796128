-- Deletes the states of some orders, before they are written again. From then on the cabinet is lost, and no station can vouch for
-- it as it is, also when this station dies half-way.
--
-- KEYS[1], ARGV[1], ARGV[2] and what it returns: see lease.lua
-- KEYS[2]   lost    see begin.lua
-- KEYS[3…]  orders  strings, see cabinet.lua; at most 1000, may be none

local lost = KEYS[2]

local answer = renewed()
redis.call('SET', lost, 'being counted')
if #KEYS > 2 then
  redis.call('UNLINK', unpack(KEYS, 3))
end
return answer
