-- Puts freshly fried portions onto the shelf. Not idempotent.
--
-- KEYS, ARGV[1] and ARGV[2]: see cabinet.lua; no orders, so the batch is empty
-- ARGV[3…6]  fry  whole number >= 0 for each of PORTIONS: what was fried
--
-- Returns an empty list.

local fry = arguments(3)
add(fried, fry)
add(shelf, fry)
write()
return {}
