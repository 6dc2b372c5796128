package fishandchips.stage.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.backends.Ports;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Demo 0 at a Kafka that wants certificates, and grants no right by itself. */
class ConnectionCheckIT {

    private static TlsKafka kafka;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        kafka = new TlsKafka(folder);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void sendsOneRecordAndReadsItBack() throws Exception {
        var certificates = kafka.certificates("presenter", "ca");
        kafka.allowTopics("presenter");

        var said = check(kafka.port(), certificates);

        assertThat(said)
                .contains("sent a record to demo0-connection, partition 0: its offset is 0", "read it back")
                .endsWith("The connection works.\n");
    }

    @Test
    void namesTheRightThatIsMissing() throws Exception {
        var certificates = kafka.certificates("stranger", "ca");

        assertThatThrownBy(() -> check(kafka.port(), certificates))
                .isInstanceOf(ShopFailedException.class)
                .hasMessage(
                        "A right is missing: Kafka does not allow this client to create the topic demo0-connection.");
    }

    @Test
    void namesTheCertificateOfAnotherAuthority() throws Exception {
        var certificates = kafka.certificates("foreigner", "another-ca");

        assertThatThrownBy(() -> check(kafka.port(), certificates))
                .isInstanceOf(ShopFailedException.class)
                .hasMessageStartingWith("A certificate is wrong: ");
    }

    @Test
    void namesTheAddressAtWhichNothingListens() throws Exception {
        var certificates = kafka.certificates("traveller", "ca");

        assertThatThrownBy(() -> check(Ports.free(), certificates))
                .isInstanceOf(ShopFailedException.class)
                .hasMessageStartingWith("The address is wrong, or Kafka is away: nothing listens on localhost:");
    }

    private static String check(int port, Path certificates) throws Exception {
        var said = new StringWriter();
        var client = new KafkaElsewhere("localhost", port, certificates).client();
        new ConnectionCheck("localhost", port, client, new Screen(new PrintWriter(said, true), false)).run(false);
        return said.toString();
    }
}
