-- Frees a slot that is still leased to the given owner: its owner may free it at any time, any other station when it has lapsed.
--
-- KEYS[1]  slots  see lease-slot.lua
-- ARGV[1]  slot   the slot to free
-- ARGV[2]  owner  the owner whose lease ends
-- ARGV[3]  asks   the station that asks: the owner or another one
--
-- Returns a list of one string: yes when the slot was freed, no when it was not the owner's or has not lapsed.

local slots = KEYS[1]
local slot, owner, asks = ARGV[1], ARGV[2], ARGV[3]

local seconds, microseconds = unpack(redis.call('TIME'))
local nowMillis = seconds * 1000 + math.floor(microseconds / 1000)

local lapses, by = string.match(redis.call('HGET', slots, slot) or '', '^(%d+) (.*)$')
if by ~= owner or (asks ~= owner and tonumber(lapses) > nowMillis) then
  return { 'no' }
end
redis.call('HDEL', slots, slot)
return { 'yes' }
