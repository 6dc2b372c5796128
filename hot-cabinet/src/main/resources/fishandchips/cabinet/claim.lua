-- Sets aside for each short order of a batch what the shelf has of it by now, and says what remains to be fried.
--
-- KEYS, ARGV[1] and ARGV[2]: see cabinet.lua
--
-- Returns an answer for each order, see cabinet.lua: W waiting and the portions are what it lacks, A all set aside and
-- the portions are what was fried for it, D another record was served for this order, U not known as short of these.

local function claim(order, source, portions)
  local known = remembered(order)
  if known.letter ~= 'S' or known.portions ~= portions then
    return stand(known, source, 'WA', 'CR')
  end
  local there, lacking = split(numbers(portions), shelf)
  local rest = packed(lacking)
  move(there, shelf, aside)
  return decide(order, known, rest == NONE and 'A' or 'W', source, portions, rest)
end

local answers = {}
for i = 2, #KEYS do
  answers[i - 1] = claim(asked(i))
end
write()
return answers
