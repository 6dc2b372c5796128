package fishandchips.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of Kafka's clients, in Kafka's own names, from the environment variables in which stations get them: Spring Boot's
 * {@code SPRING_KAFKA_…}, and those of its SSL bundles.
 */
final class KafkaClientSettings {

    static final String BOOTSTRAP_SERVERS = "SPRING_KAFKA_BOOTSTRAP_SERVERS";

    private static final String PROTOCOL = "SPRING_KAFKA_SECURITY_PROTOCOL";
    private static final String PROPERTIES = "SPRING_KAFKA_PROPERTIES_";
    private static final String BUNDLE = "SPRING_KAFKA_SSL_BUNDLE";
    private static final String PEM = "PEM";

    private final Map<String, String> environment;
    private final Map<String, String> settings = new TreeMap<>();

    private KafkaClientSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads them.
     *
     * @throws InvalidSettingException when Kafka's address is missing, or a file of a certificate cannot be used
     */
    static Map<String, String> of(Map<String, String> environment) {
        var all = new KafkaClientSettings(environment);
        all.address();
        all.properties();
        all.bundle();
        return Map.copyOf(all.settings);
    }

    private void address() {
        var servers = environment.getOrDefault(BOOTSTRAP_SERVERS, "");
        if (servers.isBlank()) {
            throw new InvalidSettingException(
                    "%s is missing: the address of Kafka, such as 127.0.0.1:9092.".formatted(BOOTSTRAP_SERVERS));
        }
        settings.put("bootstrap.servers", servers);
        put("security.protocol", environment.get(PROTOCOL));
    }

    /** {@code SPRING_KAFKA_PROPERTIES_SASL_MECHANISM} is {@code sasl.mechanism}: no such name of Kafka's has a hyphen or an underscore. */
    private void properties() {
        environment.forEach((name, value) -> {
            if (name.startsWith(PROPERTIES)) {
                settings.put(
                        name.substring(PROPERTIES.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
    }

    private void bundle() {
        var bundle = environment.getOrDefault(BUNDLE, "");
        if (bundle.isEmpty()) {
            return;
        }
        var prefix = "SPRING_SSL_BUNDLE_PEM_%s_"
                .formatted(bundle.toUpperCase(Locale.ROOT).replace('-', '_'));
        var authority = pem(prefix + "TRUSTSTORE_CERTIFICATE");
        if (authority != null) {
            settings.put("ssl.truststore.type", PEM);
            settings.put("ssl.truststore.certificates", authority);
        }
        var certificate = pem(prefix + "KEYSTORE_CERTIFICATE");
        if (certificate != null) {
            settings.put("ssl.keystore.type", PEM);
            settings.put("ssl.keystore.certificate.chain", certificate);
            settings.put("ssl.keystore.key", key(prefix + "KEYSTORE_PRIVATE_KEY"));
            put("ssl.key.password", environment.get(prefix + "KEYSTORE_PRIVATE_KEY_PASSWORD"));
        }
    }

    private String key(String variable) {
        var key = pem(variable);
        if (key == null || !key.matches("(?s).*-----BEGIN (ENCRYPTED )?PRIVATE KEY-----.*")) {
            throw new InvalidSettingException(
                    "%s is not a private key in PKCS#8, which begins with -----BEGIN PRIVATE KEY-----; openssl pkcs8 -topk8 -nocrypt converts others."
                            .formatted(variable));
        }
        return key;
    }

    /** What a variable holds, or the file that it names; null when there is none. */
    private @Nullable String pem(String variable) {
        var value = environment.get(variable);
        if (value == null || value.contains("-----BEGIN ")) {
            return value;
        }
        try {
            return Files.readString(Path.of(value.replaceFirst("^file:", "")));
        } catch (IOException | InvalidPathException _) {
            throw new InvalidSettingException("%s names the file %s, which cannot be read.".formatted(variable, value));
        }
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }
}
