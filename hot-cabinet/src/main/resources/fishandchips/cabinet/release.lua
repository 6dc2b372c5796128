-- Gives up an order that cannot be handed over: what is set aside for it goes back onto the shelf.
--
-- KEYS, ARGV[1] and ARGV[2]: see cabinet.lua; one order, and an empty batch
--
-- Returns a list of one answer, see cabinet.lua: R released and the portions are what went back, U nothing to release.

local order = KEYS[2]
local known = remembered(order)
if not string.find('SWA', known.letter, 1, true) then
  return { stand(known, '', '', '') }
end

local back = numbers(known.letter == 'S' and NONE or known.portions)
if known.letter == 'W' then
  local _, had = split(back, numbers(known.rest)) -- all but what it still lacks
  back = had
end
move(back, aside, shelf)
local answer = decide(order, known, 'R', known.source, known.portions, packed(back))
write()
return { answer }
