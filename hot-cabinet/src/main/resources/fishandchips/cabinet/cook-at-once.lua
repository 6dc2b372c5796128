-- Sets aside for each short order of a batch all that it has: what the shelf has of it, and the rest, which is fried in the
-- same moment. Does what claim and set-aside do one after the other, for a cook whose frying takes no time.
--
-- KEYS and ARGV[1…3]: see cabinet.lua; the records come from cook-requests
--
-- Returns first the portions that were fried by this call, as whole numbers one after the other. Then an answer for each
-- order, see cabinet.lua: A all set aside and the portions are what was fried for it, R given up for this record, D
-- nothing to do, U not known as short of these.

local friedNow = numbers(NONE)

-- What is to be fried for an order, when what the shelf has of it is set aside; nil when this is not the order's next step.
local function claim(known, source, portions)
  if known.letter == 'S' and known.portions == portions then
    local there, lacking = split(numbers(portions), shelf)
    move(there, shelf, aside)
    return lacking
  elseif known.letter == 'W' and known.source == source and not isDone(source) then
    return numbers(known.rest)
  end
end

local function cook(order, source, portions)
  local known = remembered(order)
  local lacking = claim(known, source, portions)
  if not lacking then
    return stand(known, source, 'AR', 'WC')
  end
  add(friedNow, lacking)
  return decide(order, known, 'A', source, known.portions, packed(lacking))
end

local answers = {}
for i = 2, #KEYS do
  answers[i - 1] = cook(asked(i))
end
add(fried, friedNow)
add(aside, friedNow)
write()
table.insert(answers, 1, table.concat(friedNow, ' '))
return answers
