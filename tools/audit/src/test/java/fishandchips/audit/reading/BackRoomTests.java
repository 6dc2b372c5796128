package fishandchips.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.audit.reading.BackRoom.Database;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BackRoomTests {

    @Test
    @Timeout(30)
    void doesNotWaitWithoutEndForADatabaseThatIsFrozen() throws Exception {
        try (var frozen = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var database = new Database(
                    String.format(Locale.ROOT, "jdbc:postgresql://127.0.0.1:%d/shop", frozen.getLocalPort()),
                    "auditor",
                    "");

            assertThatThrownBy(() -> database.connect(Duration.ofSeconds(1)))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).startsWith("08"))
                    .hasMessageContaining("timed out"); // the first limit that ends is that of all attempts
        }
    }
}
