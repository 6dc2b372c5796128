-- Renews the lease of a stocktaking, which stocktaking.lua has done.
--
-- KEYS[1], ARGV[1], ARGV[2] and what it returns: see stocktaking.lua

return { 'yes' }
