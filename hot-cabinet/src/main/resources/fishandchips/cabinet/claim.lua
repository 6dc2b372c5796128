-- Sets aside for each short order of a batch what the shelf now has of it, and returns what remains to be fried.
--
-- KEYS and ARGV[1…3]: see cabinet.lua; the records come from cook-requests
--
-- Returns an answer for each order, see cabinet.lua: W waiting and the portions are what it lacks, A all set aside and
-- the portions are what was fried for it, R given up for this record, D nothing to do, U not known as short of
-- these. The records are seen when none waits; otherwise set-aside says so.

local function claim(order, source, portions)
  local known = remembered(order)
  if known.letter ~= 'S' or known.portions ~= portions then
    return stand(known, source, 'WAR', 'C')
  end
  local there, lacking = split(numbers(portions), shelf)
  local rest = packed(lacking)
  move(there, shelf, aside)
  return decide(order, known, rest == NONE and 'A' or 'W', source, portions, rest)
end

local answers = {}
for i = 2, #KEYS do
  answers[i - 1] = claim(asked(i))
  if sub(answers[i - 1], 1, 1) == 'W' then
    unmark()
  end
end
write()
return answers
