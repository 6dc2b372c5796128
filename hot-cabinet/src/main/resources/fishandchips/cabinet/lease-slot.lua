-- Leases a slot to a station: renews the slot that it has, or takes the lowest one that is free or has lapsed. Safe to call
-- again: a station that has a slot gets no second one.
--
-- KEYS[1]  slots        hash: slot -> when its lease lapses, in milliseconds by the clock of this Redis, a space, its owner
-- ARGV[1]  owner        the station that asks
-- ARGV[2]  held         the slot that the owner has, as far as it knows; 0 to get one
-- ARGV[3]  leaseMillis  whole number > 0: how long the lease lasts
-- ARGV[4]  highest      whole number > 0: slots are numbered from 1 up to this
--
-- Returns a list of strings: the slot that is leased to the owner now, or 0 when another has it or all are taken; and
-- then slot, owner, slot, owner, … of all the leases that have lapsed.

local slots = KEYS[1]
local owner, held, leaseMillis, highest = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local NONE = 0

local seconds, microseconds = unpack(redis.call('TIME'))
local nowMillis = seconds * 1000 + math.floor(microseconds / 1000)

local leases, has = {}, NONE
local stored = redis.call('HGETALL', slots)
for i = 1, #stored, 2 do
  local slot = tonumber(stored[i])
  local lapses, by = string.match(stored[i + 1], '^(%d+) (.*)$')
  leases[slot] = { owner = by, lapsed = tonumber(lapses) <= nowMillis }
  if by == owner then
    has = slot
  end
end

local function lowest()
  for slot = 1, highest do
    if not leases[slot] or leases[slot].lapsed then
      return slot
    end
  end
  return NONE
end

local function choose()
  if held == NONE then
    return has ~= NONE and has or lowest()
  end
  local lease = leases[held]
  return (not lease or lease.owner == owner) and held or NONE
end

local slot = choose()
if slot ~= NONE then
  redis.call('HSET', slots, slot, string.format('%.0f %s', nowMillis + leaseMillis, owner))
  leases[slot] = nil
end

local answer = { tostring(slot) }
for other = 1, highest do
  local lease = leases[other]
  if lease and lease.lapsed then
    answer[#answer + 1] = tostring(other)
    answer[#answer + 1] = lease.owner
  end
end
return answer
