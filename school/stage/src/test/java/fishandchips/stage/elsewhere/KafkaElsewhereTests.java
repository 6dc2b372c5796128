package fishandchips.stage.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unit tests for {@link KafkaElsewhere}. */
class KafkaElsewhereTests {

    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n";
    private static final String KEY = "-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n";

    @TempDir
    private Path certs;

    @Test
    void isTheDemosOwnKafkaUnlessAnotherIsNamed() {
        assertThat(KafkaElsewhere.of(null, null, Map.of())).isEmpty();
    }

    @Test
    void isNamedByTheEnvironmentOrByAnOption() {
        var environment = Map.of("KAFKA_SERVICE_URI", "one.example.com:12693");

        assertThat(KafkaElsewhere.of(null, certs, environment))
                .contains(new KafkaElsewhere("one.example.com", 12_693, certs));
        assertThat(KafkaElsewhere.of("kafka://two.example.com:9093", certs, environment))
                .contains(new KafkaElsewhere("two.example.com", 9_093, certs));
    }

    @Test
    void isRefusedWithoutAnAddressOrAFolder() {
        assertThatThrownBy(() -> KafkaElsewhere.of("localhost", certs, Map.of()))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("localhost is not the address of a Kafka; say it like kafka.example.com:9093.");
        assertThatThrownBy(() -> KafkaElsewhere.of("localhost:65536", certs, Map.of()))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("is not the address of a Kafka");
        assertThatThrownBy(() -> KafkaElsewhere.of(null, certs, Map.of()))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("name it with -k");
        assertThatThrownBy(() -> KafkaElsewhere.of("localhost:9093", certs.resolve("none"), Map.of()))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("There is no folder " + certs.resolve("none"));
    }

    @Test
    void givesTheCertificatesToTheClient() throws IOException {
        write(CERTIFICATE, KEY);

        assertThat(kafka().client())
                .containsEntry("bootstrap.servers", "localhost:9093")
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.keystore.key", KEY)
                .containsEntry("ssl.truststore.certificates", CERTIFICATE);
    }

    @Test
    void namesTheFileThatIsWrong() throws IOException {
        assertThatThrownBy(kafka()::client).hasMessageContaining(certs + "/").hasMessageContaining("is missing");

        write("nothing", KEY);
        assertThatThrownBy(kafka()::client).hasMessageContaining("is not a certificate");

        write(CERTIFICATE, "-----BEGIN RSA PRIVATE KEY-----");
        assertThatThrownBy(kafka()::client).hasMessageContaining("openssl pkcs8");
    }

    private KafkaElsewhere kafka() {
        return new KafkaElsewhere("localhost", 9_093, certs);
    }

    private void write(String certificate, String key) throws IOException {
        Files.writeString(certs.resolve("ca.pem"), certificate);
        Files.writeString(certs.resolve("service.cert"), certificate);
        Files.writeString(certs.resolve("service.key"), key);
    }
}
