-- Begins a recovery if the cabinet needs one and no other station does one: leases it to the caller, and closes the cabinet, so that
-- all scripts refuse until a station has vouched for the cabinet or counted it.
--
-- KEYS[1]  lease        see lease.lua
-- KEYS[2]  counts       hash; its field run is the run_id of the Redis on which the cabinet was last trusted
-- KEYS[3]  lost         string: present when the content of the cabinet must not be used
-- ARGV[1]  token        of the caller, another one for each recovery
-- ARGV[2]  leaseMillis  whole number > 0: how long the lease lasts
--
-- Returns a list of one string: yes, or no when the cabinet needs no recovery or another station does one.

local lease, counts, lost = KEYS[1], KEYS[2], KEYS[3]
local token, leaseMillis = ARGV[1], ARGV[2]

local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
local trusted = redis.call('HGET', counts, 'run') == run and redis.call('EXISTS', lost) == 0
local leasedOn = string.match(redis.call('GET', lease) or '', ' (%x+)$')
if trusted or leasedOn == run then
  return { 'no' }
end
redis.call('HDEL', counts, 'run') -- first, since Redis lets a full Redis be counted then: see lease.lua
redis.call('SET', lease, token .. ' ' .. run, 'PX', leaseMillis)
return { 'yes' }
