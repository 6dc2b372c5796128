package fishandchips.stage.elsewhere;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.backends.KafkaSecurity;
import fishandchips.backends.LocalKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A Kafka as it may be elsewhere: it lets in nobody without a certificate of its authority, and allows nothing that was not granted. */
final class TlsKafka implements AutoCloseable {

    private static final String PASSWORD = "for-a-test";

    private final Path folder;
    private final LocalKafka kafka;

    TlsKafka(Path folder) throws Exception {
        this.folder = folder;
        var own = certificates("broker", "ca");
        var both = Files.writeString(
                own.resolve("both.pem"),
                Files.readString(own.resolve("service.cert")) + Files.readString(own.resolve("service.key")));
        var tls = Map.of(
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                own.resolve("ca.pem").toString(),
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.location",
                both.toString());
        var broker = new HashMap<>(tls);
        broker.put("listener.security.protocol.map", "SHOP:SSL,CONTROLLER:SSL");
        broker.put("ssl.client.auth", "required");
        broker.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        broker.put("super.users", "User:CN=broker");
        var client = new HashMap<>(tls);
        client.put("security.protocol", "SSL");
        kafka = LocalKafka.start(folder, folder, 0, new KafkaSecurity(broker, client));
    }

    int port() {
        return Integer.parseInt(kafka.bootstrapServers().replaceFirst(".*:", ""));
    }

    /** A folder with the three files of somebody whom an authority vouches for; both are made at their first use. */
    Path certificates(String name, String authority) throws Exception {
        var own = Files.createDirectories(folder.resolve("certs-" + name));
        if (Files.notExists(store(authority))) {
            keytool(authority, "authority", "-ext", "bc:c");
        }
        keytool(authority, name, "-signer", "authority", "-ext", "san=dns:localhost,ip:127.0.0.1");
        var entries = KeyStore.getInstance(store(authority).toFile(), PASSWORD.toCharArray());
        write(
                own.resolve("ca.pem"),
                "CERTIFICATE",
                entries.getCertificate("authority").getEncoded());
        write(
                own.resolve("service.cert"),
                "CERTIFICATE",
                entries.getCertificate(name).getEncoded());
        write(
                own.resolve("service.key"),
                "PRIVATE KEY",
                entries.getKey(name, PASSWORD.toCharArray()).getEncoded());
        return own;
    }

    private Path store(String authority) {
        return folder.resolve(authority + ".p12");
    }

    private void keytool(String authority, String alias, String... more) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-keystore",
                store(authority).toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static void write(Path file, String label, byte[] content) throws Exception {
        var lines = Base64.getMimeEncoder().encodeToString(content);
        Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, lines));
    }

    /** Grants all operations on topics. */
    void allowTopics(String name) throws Exception {
        allow(name, List.of(new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL)));
    }

    /** Grants all operations on the topics, groups and transactional ids whose names begin like this, and none on others. */
    void allowPrefix(String name, String prefix) throws Exception {
        allow(
                name,
                Stream.of(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID)
                        .map(type -> new ResourcePattern(type, prefix, PatternType.PREFIXED))
                        .toList());
    }

    private void allow(String name, List<ResourcePattern> resources) throws Exception {
        var all = new AccessControlEntry("User:CN=" + name, "*", AclOperation.ALL, AclPermissionType.ALLOW);
        try (var admin = Admin.create(owner())) {
            admin.createAcls(resources.stream()
                            .map(resource -> new AclBinding(resource, all))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** The settings of a client that may do anything. */
    Map<String, Object> owner() {
        return kafka.clientSettings();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
