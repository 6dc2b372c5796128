-- The code that all scripts of a recovery share: they do nothing when the caller has lost the lease of the recovery, and renew the
-- lease when it has not. LuaScript puts it in front of each of them.
--
-- Redis refuses a script that would need memory beyond maxmemory only at the script's first write. A script that must also
-- work in a full Redis calls renewed() first; one that must not fill Redis calls it last.
--
-- KEYS[1]  lease        string: the token of the station that recovers the cabinet, a space, the run_id of the Redis on which it
--                       began
-- ARGV[1]  token        of the caller
-- ARGV[2]  leaseMillis  whole number > 0: how long the lease lasts
--
-- Each returns a list of strings: no, when another station has the lease or Redis was restarted, and then nothing has changed;
-- otherwise yes.

local lease = KEYS[1]
local token, leaseMillis = ARGV[1], ARGV[2]

local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
if redis.call('GET', lease) ~= token .. ' ' .. run then
  return { 'no' }
end

local function renewed()
  redis.call('PEXPIRE', lease, leaseMillis)
  return { 'yes' }
end

