-- Sets aside for each order of a claimed batch what it lacked. The rest of the fry does not come onto the shelf here: the cook
-- writes a record for it, and fill-shelf applies that.
--
-- KEYS and ARGV[1…3]: see cabinet.lua; the records come from cook-requests, and are those of the claim
-- ARGV[4…7]  fry  whole number >= 0 for each of PORTIONS: all that was fried
--
-- Returns first the portions that the orders lacked, as whole numbers one after the other. When the fry is less than
-- that, nothing has changed and nothing follows. Otherwise an answer for each order, see cabinet.lua: A all set aside
-- and the portions are what was fried for it, S no longer claimed, because the cabinet was counted again meanwhile, R
-- given up for this record, D another record was served for this order, U not claimed.

local fry, lacked = arguments(4), numbers(NONE)

local function setAside(order, source, portions)
  local known = remembered(order)
  if known.letter == 'S' and known.portions == portions then
    unmark()
    return 'SS' .. known.rest
  end
  if known.letter ~= 'W' or known.source ~= source then
    return stand(known, source, 'AR', 'WC')
  end
  add(lacked, numbers(known.rest))
  return decide(order, known, 'A', source, known.portions, known.rest)
end

local answers = {}
for i = 2, #KEYS do
  answers[#answers + 1] = setAside(asked(i))
end

local _, tooFew = split(lacked, fry)
local summary = table.concat(lacked, ' ')
if math.max(unpack(tooFew)) > 0 then
  return { summary }
end
add(fried, lacked)
add(aside, lacked)
write()
table.insert(answers, 1, summary)
return answers
