package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * The connection to Redis: runs scripts, and says in one exception that Redis cannot. Connects when it is first asked,
 * and never asks twice by itself.
 */
final class CabinetRedis implements AutoCloseable {

    private static final Duration LONGEST_WAIT_FOR_A_CONNECTION = Duration.ofSeconds(1);

    private final RedisClient client;
    private final HostAndPort address;
    private final byte[] ttlSeconds;

    CabinetRedis(CabinetSettings settings) {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(settings.connections());
        pool.setMaxIdle(settings.connections());
        pool.setMaxWait(LONGEST_WAIT_FOR_A_CONNECTION);
        address = JedisURIHelper.getHostAndPort(settings.redis());
        client = RedisClient.builder()
                .hostAndPort(address)
                .clientConfig(connection(settings))
                .poolConfig(pool)
                .build();
        ttlSeconds = ascii(settings.remembers().toSeconds());
    }

    /**
     * Runs a script on a batch.
     *
     * @param more the arguments that come after the batch
     * @return what the script returns: always a list of strings
     * @throws CabinetUnavailableException when Redis does not answer, or answers that it cannot
     */
    List<byte[]> run(LuaScript script, Batch batch, byte[]... more) {
        var arguments = new ArrayList<byte[]>(List.of(ttlSeconds, batch.entries()));
        arguments.addAll(Arrays.asList(more));
        var answer = ask(script.name(), () -> evaluate(script, batch.keys(), arguments));
        return ((List<?>) answer).stream().map(byte[].class::cast).toList();
    }

    /** Portions as whole numbers, one argument for each. */
    static byte[][] arguments(Portions portions) {
        return Arrays.stream(Portion.values())
                .map(portion -> ascii(portions.count(portion)))
                .toArray(byte[][]::new);
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
            if (e instanceof JedisConnectionException) {
                client.getPool().clear(); // the idle connections have most likely died with this one
            }
            throw new CabinetUnavailableException(
                    "Redis at %s cannot do %s: %s".formatted(address, what, e.getMessage()), e);
        }
    }

    private static JedisClientConfig connection(CabinetSettings settings) {
        var redis = settings.redis();
        return DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(
                        Math.toIntExact(settings.connectTimeout().toMillis()))
                .socketTimeoutMillis(Math.toIntExact(settings.timeout().toMillis()))
                .user(JedisURIHelper.getUser(redis))
                .password(JedisURIHelper.getPassword(redis))
                .database(JedisURIHelper.getDBIndex(redis))
                .ssl(JedisURIHelper.isRedisSSLScheme(redis))
                .sslParameters(checkedHostName())
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED) // which Redis 6.2 does not know
                .build();
    }

    private static SSLParameters checkedHostName() {
        var parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    private static byte[] ascii(long number) {
        return Long.toString(number).getBytes(US_ASCII);
    }
}
