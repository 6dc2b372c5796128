package fishandchips.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void offersNoPortTwice() {
        assertThat(Stream.generate(Ports::free).limit(20)).doesNotHaveDuplicates();
    }

    @Test
    void namesThePortAndTheSettingWhenItIsTaken() throws Exception {
        try (var other = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.choose(Kind.KAFKA, other.getLocalPort()))
                    .hasMessage(
                            "Port %d on 127.0.0.1 is taken, so Kafka cannot start there: free it, or choose another with --kafka-port.",
                            other.getLocalPort());
        }
    }
}
