package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.CabinetUntrustedException;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.util.JedisURIHelper;

/** Runs scripts on Redis, and says in one exception that Redis cannot. For the packages of this module only. */
public final class CabinetRedis implements AutoCloseable {

    /** How scripts refuse when nobody has vouched for the cabinet on this Redis. */
    private static final String UNTRUSTED = "UNTRUSTED";

    /** How a replica refuses to write, alone or in a script. */
    private static final String READ_ONLY = "READONLY ";

    private final RedisClient client;
    private final HostAndPort address;
    private final byte[] ttlSeconds;

    /** Connects when it is first asked. */
    public CabinetRedis(CabinetSettings settings) {
        client = RedisClients.of(settings);
        address = JedisURIHelper.getHostAndPort(settings.redis());
        ttlSeconds = ascii(settings.remembers().toSeconds());
    }

    /**
     * Runs a script on a batch.
     *
     * @param marks see {@link BatchOffsets}
     * @param more the arguments that come after the marks
     * @return what the script returns: always a list of strings
     * @throws CabinetUntrustedException when nobody has vouched for the cabinet on this Redis
     * @throws CabinetUnavailableException when Redis does not answer, or answers that it cannot
     */
    List<byte[]> run(LuaScript script, Batch batch, byte[] marks, byte[]... more) {
        var arguments = new ArrayList<byte[]>(List.of(ttlSeconds, batch.entries(), marks));
        arguments.addAll(Arrays.asList(more));
        return run(script, batch.keys(), arguments);
    }

    /**
     * Runs a script.
     *
     * @return what the script returns: always a list of strings
     * @throws CabinetUntrustedException when nobody has vouched for the cabinet on this Redis
     * @throws CabinetUnavailableException when Redis does not answer, or answers that it cannot
     */
    public List<byte[]> run(LuaScript script, List<byte[]> keys, List<byte[]> arguments) {
        var answer = ask(script.name(), () -> evaluate(script, keys, arguments));
        return ((List<?>) answer).stream().map(byte[].class::cast).toList();
    }

    /** Portions as whole numbers, one argument for each. */
    static byte[][] arguments(Portions portions) {
        return Kitchen.FIRST.portions().stream()
                .map(portion -> ascii(portions.count(portion)))
                .toArray(byte[][]::new);
    }

    /**
     * Asks what needs no script.
     *
     * @param what it is for, as one word or two
     * @throws CabinetUnavailableException when Redis does not answer, or answers that it cannot
     */
    public <T> T ask(String what, Function<RedisClient, T> question) {
        return ask(what, () -> question.apply(client));
    }

    /** All fields of a hash; empty when there is none. */
    Map<byte[], byte[]> hash(byte[] key) {
        return ask("levels", () -> client.hgetAll(key));
    }

    @Override
    public void close() {
        client.close();
    }

    /** Redis forgets scripts when it restarts; NOSCRIPT means that nothing was done. */
    private Object evaluate(LuaScript script, List<byte[]> keys, List<byte[]> arguments) {
        try {
            return client.evalsha(script.digest(), keys, arguments);
        } catch (JedisNoScriptException _) {
            return client.eval(script.text(), keys, arguments);
        }
    }

    private <T> T ask(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (JedisException e) {
            if (e instanceof JedisConnectionException || isFromAReplica(e)) {
                client.getPool().clear(); // the idle connections are most likely of no more use than this one
            }
            var message = "Redis at %s cannot do %s: %s".formatted(address, what, e.getMessage());
            throw String.valueOf(e.getMessage()).startsWith(UNTRUSTED)
                    ? new CabinetUntrustedException(message, e)
                    : new CabinetUnavailableException(message, e);
        }
    }

    /** After a failover the connections may lead to a Redis that has become a replica, and new ones to its successor. */
    private static boolean isFromAReplica(JedisException refusal) {
        return String.valueOf(refusal.getMessage()).contains(READ_ONLY);
    }

    private static byte[] ascii(long number) {
        return Long.toString(number).getBytes(US_ASCII);
    }
}
