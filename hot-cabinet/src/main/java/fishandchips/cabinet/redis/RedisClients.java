package fishandchips.cabinet.redis;

import java.time.Duration;
import javax.net.ssl.SSLParameters;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisURIHelper;

/** Makes the client that the settings describe. It connects when it is first asked, and never asks twice by itself. */
final class RedisClients {

    private static final Duration LONGEST_WAIT_FOR_A_CONNECTION = Duration.ofSeconds(1);

    private RedisClients() {}

    static RedisClient of(CabinetSettings settings) {
        return RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(settings.redis()))
                .clientConfig(connection(settings))
                .poolConfig(pool(settings.connections()))
                .build();
    }

    private static ConnectionPoolConfig pool(int connections) {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMaxWait(LONGEST_WAIT_FOR_A_CONNECTION);
        return pool;
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

    /** Without this, Jedis believes every certificate that is valid for somebody. */
    private static SSLParameters checkedHostName() {
        var parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }
}
