-- Takes for each order of a batch all of its portions, or none: from the shelf, or what the cook has set aside for it.
--
-- KEYS and ARGV[1…3]: see cabinet.lua; the records come from orders
-- ARGV[4]  froms  for each of the orders a letter: F from the shelf, A from what is set aside
--
-- Returns an answer for each order, see cabinet.lua: T taken from the shelf, C collected, S short and the portions are
-- what the shelf lacks, R given up for this record, D nothing to do, U the record contradicts the state of the order. An
-- order that was given up begins again when it is placed again.

local froms = ARGV[4]

local function takeFromShelf(order, source, portions)
  local known = remembered(order)
  local afresh = known.letter == 'R' and known.source ~= source and not isDone(source)
  if known ~= NEW and not afresh then
    return stand(known, source, 'TSR', 'WAC')
  end
  local wanted = numbers(portions)
  if holds(shelf, wanted) then
    move(wanted, shelf, served)
    ordersServed[1] = ordersServed[1] + 1
    return decide(order, known, 'T', source, portions, NONE)
  end
  local _, lacking = split(wanted, shelf)
  ordersShort[1] = ordersShort[1] + 1
  return decide(order, known, 'S', source, portions, packed(lacking))
end

local function collect(order, source, portions)
  local known = remembered(order)
  if known.letter ~= 'A' or known.portions ~= portions then
    return stand(known, source, 'CR', '')
  end
  move(numbers(portions), aside, served)
  ordersServed[1] = ordersServed[1] + 1
  return decide(order, known, 'C', source, portions, known.rest)
end

local answers = {}
for i = 2, #KEYS do
  local take = sub(froms, i - 1, i - 1) == 'F' and takeFromShelf or collect
  answers[i - 1] = take(asked(i))
end
write()
return answers
