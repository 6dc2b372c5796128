package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.cabinet.CabinetUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link CabinetRedis}: what it does with its connections. */
class CabinetRedisTests {

    /** Its first connection leads to a Redis that has become a replica, all others to its successor. */
    private static final class RedisAfterAFailover implements AutoCloseable {

        private static final String REFUSAL =
                "-ERR Error running script: -READONLY You can't write against a read only replica.\r\n";

        private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final AtomicInteger connections = new AtomicInteger();

        private RedisAfterAFailover() throws IOException {
            Thread.ofVirtual().start(this::accept);
        }

        private URI uri() {
            return URI.create("redis://127.0.0.1:" + door.getLocalPort());
        }

        private void accept() {
            try {
                while (true) {
                    var connection = door.accept();
                    var answer = connections.incrementAndGet() == 1 ? REFUSAL : "+OK\r\n";
                    Thread.ofVirtual().start(() -> answerAll(connection, answer));
                }
            } catch (IOException _) {
                // closed
            }
        }

        private static void answerAll(Socket connection, String answer) {
            try (connection) {
                var question = new byte[1_024];
                while (connection.getInputStream().read(question) >= 0) {
                    connection.getOutputStream().write(answer.getBytes(US_ASCII));
                }
            } catch (IOException _) {
                // hung up
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }

    @Test
    void connectsAnewWhenItsRedisHasBecomeAReplica() throws Exception {
        try (var redis = new RedisAfterAFailover();
                var cabinet = new CabinetRedis(settings(redis.uri()))) {
            assertThatThrownBy(() -> cabinet.ask("a write", client -> client.set("key", "value")))
                    .isInstanceOf(CabinetUnavailableException.class);

            String answer = cabinet.ask("a write", client -> client.set("key", "value"));

            assertThat(answer).isEqualTo("OK");
        }
    }

    private static CabinetSettings settings(URI redis) {
        return new CabinetSettings(redis, Duration.ofDays(20), Duration.ofSeconds(5), Duration.ofSeconds(5), 4);
    }
}
