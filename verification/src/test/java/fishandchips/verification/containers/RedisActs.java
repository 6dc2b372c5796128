package fishandchips.verification.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.util.SafeEncoder;

/** What can be done on Redis: each command stands for the group that it is of. */
final class RedisActs {

    private static final HostAndPort REDIS = new HostAndPort("redis", 6379);

    /** One word after the other, as Redis takes them. */
    private static final List<String> COMMANDS = List.of(
            "PING",
            "EVAL return(redis.call('SET',KEYS[1],1)) 1 {cabinet}:x",
            "EVAL return(redis.call('SET',KEYS[1],1)) 1 {safe}:x",
            "EVAL return(redis.call('FLUSHALL')) 0",
            "EVALSHA e0e1f9fabfc9d4800c877a703b823ac0578ff8db 0",
            "SET {cabinet}:x x",
            "GET {cabinet}:x",
            "MGET {cabinet}:x",
            "HSET {cabinet}:y shelf.cod 1",
            "HGET {cabinet}:y shelf.cod",
            "HMGET {cabinet}:y shelf.cod",
            "HGETALL {cabinet}:y",
            "HDEL {cabinet}:y shelf.pie",
            "HINCRBY {cabinet}:y shelf.cod 1",
            "DEL {cabinet}:x",
            "UNLINK {cabinet}:x",
            "EXPIRE {cabinet}:x 1",
            "PEXPIRE {cabinet}:x 1000",
            "RENAME {cabinet}:x {cabinet}:z",
            "EXISTS {cabinet}:x",
            "TTL {cabinet}:x",
            "STRLEN {cabinet}:x",
            "MEMORY USAGE {cabinet}:x",
            "SET {cabinet}:lost x",
            "GET {cabinet}:lost",
            "SET {safe}:x x",
            "GET {safe}:x",
            "MGET {safe}:x",
            "HSET {safe}:y shelf.cod 1",
            "HMGET {safe}:y shelf.cod",
            "HGETALL {safe}:y",
            "HDEL {safe}:y shelf.cod",
            "TIME",
            "SCAN 0",
            "DBSIZE",
            "INFO",
            "KEYS *",
            "RANDOMKEY",
            "SELECT 1",
            "MULTI",
            "PUBLISH till burglary",
            "SUBSCRIBE till",
            "FLUSHALL",
            "FLUSHDB",
            "SWAPDB 0 1",
            "CONFIG GET *",
            "CONFIG SET appendonly no",
            "CONFIG REWRITE",
            "SCRIPT LOAD return(1)",
            "SCRIPT FLUSH",
            "SCRIPT KILL",
            "FUNCTION LIST",
            "FUNCTION FLUSH",
            "ACL WHOAMI",
            "ACL LIST",
            "ACL SETUSER burglar on nopass ~* +@all",
            "ACL LOAD",
            "CLIENT LIST",
            "CLIENT KILL TYPE normal",
            "MONITOR",
            "SLOWLOG GET",
            "LATENCY LATEST",
            "DEBUG JMAP",
            "MODULE LIST",
            "MODULE LOAD /tmp/burglary.so",
            "SAVE",
            "BGREWRITEAOF",
            "REPLICAOF burglar 6379",
            "SHUTDOWN NOSAVE");

    private RedisActs() {}

    static List<Act> all() {
        var acts = new ArrayList<Act>();
        acts.add(new Act("come in", key -> ask(key, "PING"), RedisActs::isRefusal));
        acts.add(new Act("… with a wrong password", key -> ask(key.forged(), "PING"), RedisActs::isRefusal));
        acts.add(new Act("… under the name default", key -> ask(key.under("default"), "PING"), RedisActs::isRefusal));
        acts.add(new Act("… without a name", _ -> ask(null, "PING"), RedisActs::isRefusal));
        acts.add(new Act("… as health: PING", key -> ask(key.under("health"), "PING"), RedisActs::isRefusal));
        acts.add(new Act("… as health: GET", key -> ask(key.under("health"), "GET {cabinet}:x"), RedisActs::isRefusal));
        COMMANDS.forEach(command -> acts.add(new Act(command, key -> ask(key, command), RedisActs::isRefusal)));
        return acts;
    }

    private static void ask(Key key, String command) {
        var words = command.split(" ");
        var arguments = Arrays.stream(words).skip(1).map(SafeEncoder::encode).toArray(byte[][]::new);
        try (var redis = new Jedis(REDIS, login(key))) {
            redis.sendCommand(() -> words[0].getBytes(UTF_8), arguments);
        } catch (JedisNoScriptException _) {
            // it was let look for the script
        }
    }

    private static DefaultJedisClientConfig login(Key key) {
        var config = DefaultJedisClientConfig.builder().clientSetInfoConfig(ClientSetInfoConfig.DISABLED);
        return (key == null ? config : config.user(key.name()).password(key.password())).build();
    }

    private static boolean isRefusal(Throwable error) {
        return String.valueOf(error.getMessage())
                .matches("(?s)(NOPERM|WRONGPASS|NOAUTH) .*|.*ACL failure in script.*|.* command not allowed\\..*");
    }
}
