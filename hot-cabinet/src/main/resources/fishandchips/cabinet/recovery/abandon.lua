-- Gives back the lease of a recovery that has not finished: another station may begin at once. The cabinet stays closed.
--
-- KEYS[1], ARGV[1], ARGV[2] and what it returns: see lease.lua

redis.call('DEL', lease)
return { 'yes' }
