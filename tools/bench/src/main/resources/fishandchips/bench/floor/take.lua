-- The floor's script: takes for each order of a batch all of its portions, or none, with as few commands as that needs.
--
-- KEYS[1]   shelf    hash: portion -> count on the shelf
-- KEYS[2…]  orders   strings of 19 bytes, one for each order of the batch: letter, record, portions, four of no use
-- ARGV[1]   ttl      seconds, whole number > 0: how long an order is remembered
-- ARGV[2]   batch    for each of the orders: the record that asks (10 bytes), its portions (4 bytes)
--
-- Returns a letter for each order: T taken by this record, now or before; S short; D taken by another.

local PORTIONS = { 'cod', 'plaice', 'chips', 'pie' }
local RECORD_BYTES, ENTRY_BYTES = 10, 14
local KEYS_AT_ONCE = 1000

local ttlSeconds, batch = ARGV[1], ARGV[2]
local sub, byte = string.sub, string.byte

local shelf = redis.call('HMGET', KEYS[1], unpack(PORTIONS))
for i = 1, #PORTIONS do
  shelf[i] = tonumber(shelf[i])
end

local states = {}
for first = 2, #KEYS, KEYS_AT_ONCE do
  local last = math.min(first + KEYS_AT_ONCE - 1, #KEYS)
  for i, state in ipairs(redis.call('MGET', unpack(KEYS, first, last))) do
    states[first + i - 1] = state
  end
end

local answers = {}
for i = 2, #KEYS do
  local at = (i - 2) * ENTRY_BYTES
  local record = sub(batch, at + 1, at + RECORD_BYTES)
  if states[i] then
    answers[i - 1] = sub(states[i], 2, 11) == record and 'T' or 'D'
  else
    local cod, plaice, chips, pie = byte(batch, at + RECORD_BYTES + 1, at + ENTRY_BYTES)
    if shelf[1] >= cod and shelf[2] >= plaice and shelf[3] >= chips and shelf[4] >= pie then
      shelf[1], shelf[2] = shelf[1] - cod, shelf[2] - plaice
      shelf[3], shelf[4] = shelf[3] - chips, shelf[4] - pie
      redis.call('SET', KEYS[i], 'T' .. sub(batch, at + 1, at + ENTRY_BYTES) .. '\0\0\0\0', 'EX', ttlSeconds)
      answers[i - 1] = 'T'
    else
      answers[i - 1] = 'S'
    end
  end
end

local counts = {}
for i = 1, #PORTIONS do
  counts[#counts + 1] = PORTIONS[i]
  counts[#counts + 1] = string.format('%.0f', shelf[i])
end
redis.call('HSET', KEYS[1], unpack(counts))
return table.concat(answers)
