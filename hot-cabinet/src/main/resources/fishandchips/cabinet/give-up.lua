-- Gives up an order because a station fails on its record again and again: its portions, taken or set aside, go back onto the
-- shelf.
--
-- KEYS and ARGV[1…3]: see cabinet.lua; one order, its portions do not matter; no marks
-- ARGV[4]  own     the letters that the failing step leaves an order with, when this record decided it
-- ARGV[5]  before  the letters with which the failing step finds an order
--
-- Returns a list of one answer, see cabinet.lua: R given up and the portions are those that went back, D or U nothing to do.

local own, before = ARGV[4], ARGV[5]
local order, source = asked(2)
local known = remembered(order)

local function has(letters)
  return string.find(letters, known.letter, 1, true)
end

if not (has(before) or has(own) and known.source == source) then
  return { stand(known, source, 'R', '') }
end

local back, from = numbers(known.portions), aside
if has('TC') then
  from = served
  add(ordersServed, { -1 })
elseif has('W') then
  local _, had = split(back, numbers(known.rest)) -- all but what it still lacks
  back = had
elseif has('S') then
  back = numbers(NONE)
end
move(back, from, shelf)
local answer = decide(order, known, 'R', source, known.portions, packed(back))
write()
return { answer }
