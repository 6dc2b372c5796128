package fishandchips.stage.elsewhere;

import fishandchips.console.WrongUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka that others run, and that lets clients in by certificates (mTLS).
 *
 * @param host where it is
 * @param port where it listens
 * @param certificates the folder with {@code ca.pem}, {@code service.cert} and {@code service.key}
 */
public record KafkaElsewhere(String host, int port, Path certificates) {

    /** The environment variable that names it when no option does. */
    public static final String URI_VARIABLE = "KAFKA_SERVICE_URI";

    /** The folder when no option names another. */
    private static final Path FOLDER = Path.of("certs");

    private static final Pattern ADDRESS = Pattern.compile("(?:[a-z+]+://)?([^:/@\\s]+):([0-9]{1,5})/?");
    private static final int LAST_PORT = 65_535;
    private static final String PRIVATE_KEY = "-----BEGIN PRIVATE KEY-----";

    /**
     * The Kafka that is meant; empty for the demo's own.
     *
     * @param uri what an option says; null when it says nothing
     * @param folder likewise
     * @throws WrongUseException when there is no such address or folder
     */
    public static Optional<KafkaElsewhere> of(
            @Nullable String uri, @Nullable Path folder, Map<String, String> environment) {
        var address = uri == null ? environment.getOrDefault(URI_VARIABLE, "") : uri;
        if (address.isEmpty()) {
            if (folder != null) {
                throw new WrongUseException(
                        "Certificates are for a Kafka elsewhere: name it with -k HOST:PORT, or in %s."
                                .formatted(URI_VARIABLE));
            }
            return Optional.empty();
        }
        var parts = ADDRESS.matcher(address);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > LAST_PORT) {
            throw new WrongUseException(
                    "%s is not the address of a Kafka; say it like kafka.example.com:9093.".formatted(address));
        }
        var certificates = folder == null ? FOLDER : folder;
        if (!Files.isDirectory(certificates)) {
            throw new WrongUseException(
                    "There is no folder %s with ca.pem, service.cert and service.key for the Kafka at %s: name it with -d%s."
                            .formatted(
                                    certificates,
                                    address,
                                    uri == null
                                            ? ", or unset " + URI_VARIABLE + " to use a Kafka of the demo's own"
                                            : ""));
        }
        return Optional.of(new KafkaElsewhere(parts.group(1), Integer.parseInt(parts.group(2)), certificates));
    }

    /**
     * The settings of a Kafka client.
     *
     * @throws WrongUseException when a file is missing, or is not what its name says
     */
    public Map<String, String> client() {
        return Map.of(
                "bootstrap.servers", address(),
                "security.protocol", "SSL",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.certificates", certificate("ca.pem"),
                "ssl.keystore.type", "PEM",
                "ssl.keystore.certificate.chain", certificate("service.cert"),
                "ssl.keystore.key", key());
    }

    /** What stations are told to find it, and to be let in. */
    public Map<String, String> stations() {
        return Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", address(),
                "SPRING_KAFKA_SECURITY_PROTOCOL", "SSL",
                "SPRING_KAFKA_SSL_BUNDLE", "kafka",
                "SPRING_SSL_BUNDLE_PEM_KAFKA_TRUSTSTORE_CERTIFICATE", file("ca.pem"),
                "SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_CERTIFICATE", file("service.cert"),
                "SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_PRIVATE_KEY", file("service.key"));
    }

    private String file(String name) {
        return certificates.resolve(name).toAbsolutePath().toString();
    }

    private String address() {
        return host + ":" + port;
    }

    private String certificate(String name) {
        var text = read(name);
        if (!text.contains("-----BEGIN CERTIFICATE-----")) {
            throw new WrongUseException("%s is not a certificate in PEM form.".formatted(certificates.resolve(name)));
        }
        return text;
    }

    private String key() {
        var text = read("service.key");
        if (!text.contains(PRIVATE_KEY)) {
            throw new WrongUseException(
                    "%s is not an unencrypted private key in PKCS#8, which begins with %s; openssl pkcs8 -topk8 -nocrypt converts others."
                            .formatted(certificates.resolve("service.key"), PRIVATE_KEY));
        }
        return text;
    }

    private String read(String name) {
        var file = certificates.resolve(name);
        try {
            return Files.readString(file);
        } catch (IOException _) {
            throw new WrongUseException(
                    "The certificate file %s is missing or cannot be read; the folder needs ca.pem, service.cert and service.key."
                            .formatted(file));
        }
    }
}
