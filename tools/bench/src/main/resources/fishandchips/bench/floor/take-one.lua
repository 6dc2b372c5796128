-- The naive preparer's script: takes one order's portions off a shelf that may go below zero, since nobody fills it.
--
-- KEYS[1]  shelf  hash: portion -> count on the shelf
-- KEYS[2]  order  hash: what is remembered of the order
-- ARGV     pairs  portion, count, portion, count, …
--
-- Returns 1 when they were taken now, 0 when they had been taken before.

if redis.call('EXISTS', KEYS[2]) == 1 then
  return 0
end
for i = 1, #ARGV, 2 do
  redis.call('HINCRBY', KEYS[1], ARGV[i], -tonumber(ARGV[i + 1]))
end
redis.call('HSET', KEYS[2], 'state', 'taken')
redis.call('EXPIRE', KEYS[2], 864000)
return 1
