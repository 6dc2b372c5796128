package fishandchips.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaClientSettingsTests {

    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n";
    private static final String KEY = "-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n";

    @TempDir
    private Path secrets;

    @Test
    void needsNoMoreThanAnAddress() {
        assertThat(KafkaClientSettings.of(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092", "HOME", "/root")))
                .isEqualTo(Map.of("bootstrap.servers", "127.0.0.1:9092"));
    }

    @Test
    void comesInByNameAndPassword() {
        assertThat(KafkaClientSettings.of(Map.of(
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
                        "SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT",
                        "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512",
                        "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "… password=\"a_B\";")))
                .isEqualTo(Map.of(
                        "bootstrap.servers", "kafka:9092",
                        "security.protocol", "SASL_PLAINTEXT",
                        "sasl.mechanism", "SCRAM-SHA-512",
                        "sasl.jaas.config", "… password=\"a_B\";"));
    }

    @Test
    void comesInByCertificate() throws IOException {
        var environment = withCertificates(KEY);

        assertThat(KafkaClientSettings.of(environment))
                .isEqualTo(Map.of(
                        "bootstrap.servers", "kafka:9093",
                        "security.protocol", "SSL",
                        "ssl.truststore.type", "PEM",
                        "ssl.truststore.certificates", CERTIFICATE,
                        "ssl.keystore.type", "PEM",
                        "ssl.keystore.certificate.chain", CERTIFICATE,
                        "ssl.keystore.key", KEY));
    }

    @Test
    void takesCertificatesThatStandInTheEnvironment() throws IOException {
        var environment = withCertificates(KEY);
        environment.put("SPRING_SSL_BUNDLE_PEM_KAFKA_TRUSTSTORE_CERTIFICATE", CERTIFICATE);

        assertThat(KafkaClientSettings.of(environment)).containsEntry("ssl.truststore.certificates", CERTIFICATE);
    }

    @Test
    void saysThatTheAddressIsMissing() {
        assertThatThrownBy(() -> KafkaClientSettings.of(Map.of()))
                .hasMessage("SPRING_KAFKA_BOOTSTRAP_SERVERS is missing: the address of Kafka, such as 127.0.0.1:9092.");
    }

    @Test
    void saysWhichFileCannotBeRead() throws IOException {
        var environment = withCertificates(KEY);
        environment.put("SPRING_SSL_BUNDLE_PEM_KAFKA_TRUSTSTORE_CERTIFICATE", "/nowhere/ca.pem");

        assertThatThrownBy(() -> KafkaClientSettings.of(environment))
                .hasMessage("SPRING_SSL_BUNDLE_PEM_KAFKA_TRUSTSTORE_CERTIFICATE names the file /nowhere/ca.pem,"
                        + " which cannot be read.");
    }

    @Test
    void saysWhichKeysItTakes() throws IOException {
        var environment = withCertificates("-----BEGIN RSA PRIVATE KEY-----\nMII\n");

        assertThatThrownBy(() -> KafkaClientSettings.of(environment))
                .hasMessageStartingWith(
                        "SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_PRIVATE_KEY is not a private key in PKCS#8");
    }

    private Map<String, String> withCertificates(String key) throws IOException {
        return new HashMap<>(Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                "kafka:9093",
                "SPRING_KAFKA_SECURITY_PROTOCOL",
                "SSL",
                "SPRING_KAFKA_SSL_BUNDLE",
                "kafka",
                "SPRING_SSL_BUNDLE_PEM_KAFKA_TRUSTSTORE_CERTIFICATE",
                file("ca.pem", CERTIFICATE),
                "SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_CERTIFICATE",
                file("service.cert", CERTIFICATE),
                "SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_PRIVATE_KEY",
                file("service.key", key)));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(secrets.resolve(name), text).toString();
    }
}
