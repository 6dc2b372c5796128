-- Writes the states of some orders as a recovery has found them, or of none when Redis is full.
--
-- KEYS[1], ARGV[1], ARGV[2] and what it returns: see lease.lua
-- KEYS[2…]  orders      strings, see cabinet.lua
-- ARGV[3]   ttlSeconds  whole number > 0: how long to remember them
-- ARGV[4]   states      the state of each of the orders, 19 bytes as in cabinet.lua

local STATE_BYTES = 19
local ttlSeconds, states = ARGV[3], ARGV[4]

for i = 2, #KEYS do
  local at = (i - 2) * STATE_BYTES
  redis.call('SET', KEYS[i], string.sub(states, at + 1, at + STATE_BYTES), 'EX', ttlSeconds)
end
return renewed()
