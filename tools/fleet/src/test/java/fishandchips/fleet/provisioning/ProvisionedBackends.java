package fishandchips.fleet.provisioning;

import fishandchips.audit.reading.BackRoom;
import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.backends.LocalPostgres;
import fishandchips.backends.LocalRedis;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import redis.clients.jedis.Jedis;

/** A Redis and a PostgreSQL on which everyone has the rights that they have in containers, and no others. */
public final class ProvisionedBackends implements AutoCloseable {

    private final Passwords passwords;
    private final LocalRedis redis;
    private final LocalPostgres postgres;

    /** Starts them; the folder is for all that they keep. */
    public ProvisionedBackends(Path folder) throws Exception {
        passwords = Passwords.in(folder.resolve("passwords.properties"), false);
        redis = LocalRedis.start(folder, folder, 0);
        postgres = LocalPostgres.start(folder, folder, 0);
        provisionRedis(redis.uri(), passwords);
        new DatabaseProvisioning(
                        new Database(postgres.jdbcUrl(), postgres.user(), postgres.password()),
                        principal -> passwords.of(principal))
                .provision();
    }

    /** All but the user {@code default}, which this test uses. */
    static void provisionRedis(URI redis, Passwords passwords) {
        try (var owner = new Jedis(redis)) {
            var canTellReadingFromWriting = !owner.info("server").contains("redis_version:6.");
            RedisRights.users(passwords)
                    .lines()
                    .map(user -> canTellReadingFromWriting ? user : user.replaceAll("%[RW]~", "~"))
                    .map(user -> user.split(" "))
                    .filter(words -> !words[1].equals("default"))
                    .forEach(words -> owner.aclSetUser(words[1], Arrays.copyOfRange(words, 2, words.length)));
        }
    }

    /** What the people at the command line may do on a Kafka where everybody is called by a certificate's name. */
    public static List<AclBinding> kafkaRightsOf(String principal) {
        return KafkaRights.all().stream()
                .filter(right -> right.entry().principal().equals("User:" + principal))
                .map(right -> new AclBinding(right.pattern(), underACertificate(right.entry(), principal)))
                .toList();
    }

    private static AccessControlEntry underACertificate(AccessControlEntry right, String principal) {
        return new AccessControlEntry("User:CN=" + principal, right.host(), right.operation(), right.permissionType());
    }

    /** What is behind the stations, for somebody at the command line who reaches Kafka in this way. */
    public BackRoom backRoom(String principal, Map<String, String> kafka) {
        return new BackRoom(
                kafka, redis(principal), new Database(postgres.jdbcUrl(), principal, passwords.of(principal)));
    }

    /** What a station is told that comes in under this name. */
    public Map<String, String> environment(String principal) {
        return Map.of(
                "SHOP_CABINET_REDIS", redis(principal).toString(),
                "SPRING_DATASOURCE_URL", postgres.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", principal,
                "SPRING_DATASOURCE_PASSWORD", passwords.of(principal));
    }

    private URI redis(String principal) {
        return URI.create(String.format(
                Locale.ROOT, "redis://%s:%s@127.0.0.1:%d", principal, passwords.of(principal), redis.port()));
    }

    @Override
    public void close() {
        redis.close();
        postgres.close();
    }
}
