-- Puts onto the shelf what the records of a batch say, each record once.
--
-- KEYS and ARGV[1…3]: see cabinet.lua; no orders, so the batch is empty; the records come from shelf
-- ARGV[4]  fills  for each record its partition, its offset and its portions, one whole number for each of PORTIONS, with
--                 blanks between; a comma after each record
--
-- Returns an empty list.

for fill in string.gmatch(ARGV[4], '[%d ]+') do
  local counts = {}
  for number in string.gmatch(fill, '%d+') do
    counts[#counts + 1] = tonumber(number)
  end
  local partition, offset = table.remove(counts, 1), table.remove(counts, 1)
  if offset >= seenBefore[partition] then
    add(fried, counts)
    add(shelf, counts)
  end
end
write()
return {}
