-- The code that all scripts of the hot cabinet share: their keys, arguments and answers, and the states of orders. LuaScript
-- puts it in front of each script. Each script ends with write(), so it writes nothing before everything is decided.
--
-- KEYS[1]   counts   hash: shelf.cod, aside.cod, served.cod, fried.cod, … for each portion; orders.served, orders.short;
--                    run, seen.<topic>.<partition>, done.<topic>.<partition>: see below
-- KEYS[2…]  orders   strings as below, one for each order of the batch; the same order may occur again
-- ARGV[1]   ttl      seconds, whole number > 0: how long an order is remembered after its last step
-- ARGV[2]   batch    for each of the orders: the record that asks (10 bytes, opaque), its portions (4 bytes); may be
--                    empty where a script does not ask for them
-- ARGV[3]   marks    for each partition from which the records come: <topic>.<partition> <next>, blanks between; next:
--                    where the partition goes on after the batch
--
-- run is the run_id of the Redis on which a station has last vouched for the cabinet. A Redis with another run_id was restarted,
-- emptied or replaced and may have lost data: there every script refuses with UNTRUSTED and changes nothing.
--
-- seen is the offset after the last record whose effect is in the cabinet. All records before the offset done are known to be
-- committed: when such a record comes again, somebody replays it, and no station needs its answer.
--
-- The state of an order, 19 bytes:
--    1      letter    T taken, S short, W waiting for the fry, A set aside, C collected, R given up
--    2–11   source    the record that decided the state: opaque, the scripts only compare it
--   12–15   portions  all portions of the order
--   16–19   rest      S and W: what is lacking; A and C: what was fried for it; R: what went back; T: none
--
-- Portions are one byte for each of PORTIONS, 0 to 255. An answer is 6 bytes: a verdict, the letter as the order was
-- found (- when nothing is remembered), portions. The verdict is the letter that the order is left with, and then the
-- portions are its rest; or D: nothing to do, another record was served for this order, or this one is replayed; or U:
-- not to be believed, and then the portions are all that the order has.

local PORTIONS = { 'cod', 'plaice', 'chips', 'pie' } -- in the order of fishandchips.contract.Portion
local NONE = '\0\0\0\0'
local NEW = { letter = '-', source = '', portions = NONE, rest = NONE }
local SOURCE_BYTES, ENTRY_BYTES = 10, 14
local KEYS_AT_ONCE = 1000 -- Lua unpacks a few thousand at most

local ttlSeconds, batch, marks = ARGV[1], ARGV[2], ARGV[3]
local sub, byte = string.sub, string.byte

-- Packed portions, and portions as a list of numbers.

local function numbers(packed)
  return { byte(packed, 1, #PORTIONS) }
end

local function packed(counts)
  return string.char(unpack(counts))
end

-- Portions among the arguments: whole numbers >= 0, one for each of PORTIONS.
local function arguments(first)
  local counts = {}
  for i = 1, #PORTIONS do
    counts[i] = tonumber(ARGV[first + i - 1])
  end
  return counts
end

-- The counts: lists of numbers, one for each of PORTIONS.

local shelf, aside, served, fried = {}, {}, {}, {}
local ordersServed, ordersShort = {}, {}

local places = {}
for i, portion in ipairs(PORTIONS) do
  places[#places + 1] = { field = 'shelf.' .. portion, counts = shelf, index = i }
  places[#places + 1] = { field = 'aside.' .. portion, counts = aside, index = i }
  places[#places + 1] = { field = 'served.' .. portion, counts = served, index = i }
  places[#places + 1] = { field = 'fried.' .. portion, counts = fried, index = i }
end
places[#places + 1] = { field = 'orders.served', counts = ordersServed, index = 1 }
places[#places + 1] = { field = 'orders.short', counts = ordersShort, index = 1 }

-- The marks: by partition, since all the records of one call come from one topic. A mark that could not be read would
-- not be left, and the records that it stands for would be served again when they come again.

if string.find(string.gsub(marks, '%S+%.%d+ %d+ ?', ''), '%S') then
  return redis.error_reply('ERR cannot read the marks ' .. marks)
end
local seen, done = {}, {}

for topic, partition in string.gmatch(marks, '(%S+)%.(%d+) %d+') do
  local place = topic .. '.' .. partition
  places[#places + 1] = { field = 'seen.' .. place, counts = seen, index = tonumber(partition) }
  places[#places + 1] = { field = 'done.' .. place, counts = done, index = tonumber(partition) }
end

local fields = { 'run' }
for i, place in ipairs(places) do
  fields[i + 1] = place.field
end
local stored = redis.call('HMGET', KEYS[1], unpack(fields))
if stored[1] ~= string.match(redis.call('INFO', 'server'), 'run_id:(%x+)') then
  return redis.error_reply('UNTRUSTED nobody has vouched for the cabinet on this Redis yet')
end
for i, place in ipairs(places) do
  place.stored = tonumber(stored[i + 1] or 0)
  place.counts[place.index] = place.stored
end

local seenBefore = {}
for partition, next in string.gmatch(marks, '%.(%d+) (%d+)') do
  local p = tonumber(partition)
  seenBefore[p] = seen[p]
  seen[p] = math.max(seen[p], tonumber(next))
end

-- Leaves the marks as they were: some of the records have not had all of their effect.
local function unmark()
  for partition, offset in pairs(seenBefore) do
    seen[partition] = offset
  end
end

-- Whether the answer to a record is known to be committed, so that it comes again only since somebody replays it.
local function isDone(source)
  local offset = 0
  for i = 3, SOURCE_BYTES do
    offset = offset * 256 + byte(source, i)
  end
  return offset < (done[byte(source, 1) * 256 + byte(source, 2)] or 0)
end

local function add(counts, some)
  for i = 1, #some do
    counts[i] = counts[i] + some[i]
  end
end

local function move(some, from, to)
  for i = 1, #some do
    from[i] = from[i] - some[i]
    to[i] = to[i] + some[i]
  end
end

local function holds(counts, wanted)
  for i = 1, #wanted do
    if counts[i] < wanted[i] then
      return false
    end
  end
  return true
end

-- The part of `wanted` that `counts` can serve, and the part that is lacking.
local function split(wanted, counts)
  local there, lacking = {}, {}
  for i = 1, #wanted do
    there[i] = math.min(wanted[i], counts[i])
    lacking[i] = wanted[i] - there[i]
  end
  return there, lacking
end

-- The orders: read all at once, decided here, written at the end.

local states, changed = {}, {}

for first = 2, #KEYS, KEYS_AT_ONCE do
  local last = math.min(first + KEYS_AT_ONCE - 1, #KEYS)
  for i, state in ipairs(redis.call('MGET', unpack(KEYS, first, last))) do
    states[KEYS[first + i - 1]] = state
  end
end

-- The i-th order of the batch, from 2 as in KEYS: its key, the record that asks, its portions.
local function asked(i)
  local at = (i - 2) * ENTRY_BYTES
  return KEYS[i], sub(batch, at + 1, at + SOURCE_BYTES), sub(batch, at + SOURCE_BYTES + 1, at + ENTRY_BYTES)
end

local function remembered(order)
  local state = states[order]
  if not state then
    return NEW
  end
  return {
    letter = sub(state, 1, 1),
    source = sub(state, 2, 11),
    portions = sub(state, 12, 15),
    rest = sub(state, 16, 19),
  }
end

-- Moves an order on from `known`, and answers.
local function decide(order, known, letter, source, portions, rest)
  changed[order] = true
  states[order] = letter .. source .. portions .. rest
  return letter .. known.letter .. rest
end

-- Leaves an order as it is, and answers. `own`: the letters that this step leaves an order with, of which the record
-- that decided hears again what it heard before, unless it is replayed. `past`: letters that only come later.
local function stand(known, source, own, past)
  if string.find(own, known.letter, 1, true) and known.source == source and not isDone(source) then
    return known.letter .. known.letter .. known.rest
  end
  if string.find(own .. past, known.letter, 1, true) then
    return 'D' .. known.letter .. NONE
  end
  return 'U' .. known.letter .. known.portions
end

local function write()
  local counted = {}
  for _, place in ipairs(places) do
    local count = place.counts[place.index]
    if count < 0 then
      error(place.field .. ' would be ' .. count .. ': the counts do not belong to these orders')
    end
    if count ~= place.stored then
      counted[#counted + 1] = place.field
      counted[#counted + 1] = string.format('%.0f', count)
    end
  end
  if #counted > 0 then
    redis.call('HSET', KEYS[1], unpack(counted))
  end
  for order in pairs(changed) do
    redis.call('SET', order, states[order], 'EX', ttlSeconds)
  end
end
