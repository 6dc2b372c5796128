-- Renews the lease of a stocktaking, which lease.lua has done.
--
-- KEYS[1], ARGV[1], ARGV[2] and what it returns: see lease.lua

return { 'yes' }
