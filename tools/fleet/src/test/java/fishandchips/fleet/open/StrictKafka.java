package fishandchips.fleet.open;

import fishandchips.backends.KafkaSecurity;
import fishandchips.backends.LocalKafka;
import fishandchips.backends.ShopLog;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.open.Authority.Papers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;

/**
 * A Kafka as it may be elsewhere: TLS and nothing else, nobody comes in without a certificate of its own authority, and
 * nobody does what they were not allowed to.
 */
class StrictKafka implements AutoCloseable {

    private final Authority authority;
    private final Papers owner;
    private final LocalKafka kafka;

    /** Starts it, with nothing on it; the folder is for all that it keeps. */
    StrictKafka(Path folder) throws Exception {
        authority = new Authority(Files.createDirectory(folder.resolve("authority")));
        owner = authority.issue("kafka");
        kafka = LocalKafka.start(folder, folder, 0, security(authority.certificate(), owner));
    }

    private static KafkaSecurity security(Path trusted, Papers papers) {
        var tls = Map.of(
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                trusted.toString(),
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.location",
                papers.both().toString());
        var broker = new HashMap<>(tls);
        broker.put("listener.security.protocol.map", "SHOP:SSL,CONTROLLER:SSL");
        broker.put("ssl.client.auth", "required");
        broker.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        broker.put("super.users", "User:CN=kafka");
        var client = new HashMap<>(tls);
        client.put("security.protocol", "SSL");
        return new KafkaSecurity(broker, client);
    }

    void createTopics() {
        kafka.createTopics(Topics.TO_CREATE, Topic.PARTITIONS, 1);
    }

    void allow(Collection<AclBinding> rights) throws Exception {
        try (var admin = Admin.create(kafka.clientSettings())) {
            admin.createAcls(rights).all().get();
        }
    }

    /** Takes rights away that were given. */
    void forbid(Collection<AclBinding> rights) throws Exception {
        try (var admin = Admin.create(kafka.clientSettings())) {
            admin.deleteAcls(rights.stream().map(AclBinding::toFilter).toList())
                    .all()
                    .get();
        }
    }

    /** With which one may do anything. */
    Papers owner() {
        return owner;
    }

    /** The certificates that it trusts. */
    Authority authority() {
        return authority;
    }

    ShopLog log() {
        return new ShopLog(kafka.clientSettings());
    }

    /** What a station is told that shall find it, and be let in. */
    Map<String, String> environment(Papers papers) {
        return Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "SPRING_KAFKA_SECURITY_PROTOCOL", "SSL",
                "SPRING_KAFKA_SSL_BUNDLE", "kafka",
                "SPRING_SSL_BUNDLE_PEM_KAFKA_TRUSTSTORE_CERTIFICATE",
                        authority.certificate().toString(),
                "SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_CERTIFICATE",
                        papers.certificate().toString(),
                "SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_PRIVATE_KEY", papers.key().toString());
    }

    /** What a client is told that shall find it and be let in, in Kafka's own names. */
    Map<String, String> client(Papers papers) {
        return Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                authority.certificate().toString(),
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.location",
                papers.both().toString());
    }

    @Override
    public void close() {
        kafka.close();
    }
}
