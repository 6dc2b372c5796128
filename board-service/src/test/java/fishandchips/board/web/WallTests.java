package fishandchips.board.web;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fishandchips.board.BoardSettings;
import fishandchips.board.reading.Followers;
import fishandchips.http.servlet.ProblemException;
import fishandchips.picture.kafka.Attendance;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Unit tests for {@link Wall}, with room for one browser and for one replay. */
class WallTests {

    private static final BoardSettings ONE_EACH =
            new BoardSettings(10, Duration.ofMillis(20), 1, 1, Duration.ofMillis(50), null, null);

    private final Followers followers = mock(Followers.class);
    private final Wall wall =
            new Wall(followers, new Attendance(), new JsonMapper(), new Random(1), ONE_EACH, new SimpleMeterRegistry());

    /** What is left of a browser that has gone. */
    private static final OutputStream GONE = new OutputStream() {
        @Override
        public void write(int written) throws IOException {
            throw new IOException("The browser has left");
        }
    };

    @Test
    void hasAPlaceForTheNextBrowserWhenOneHasLeft() throws Exception {
        wall.stop(); // which lets every browser go at once
        wall.showLive(null, GONE);

        assertThatNoException().isThrownBy(() -> wall.showLive(null, GONE));
    }

    @Test
    void hasAPlaceForTheNextReplayWhenOneCouldNotBegin() {
        when(followers.from(any(), any())).thenThrow(new KafkaException("Kafka is away"));
        assertThatThrownBy(() -> wall.showSince(Instant.EPOCH, GONE)).isInstanceOf(KafkaException.class);

        assertThatThrownBy(() -> wall.showSince(Instant.EPOCH, GONE)).isInstanceOf(KafkaException.class);
    }

    @Test
    void refusesAReplayWhileAnotherHasThePlace() {
        when(followers.from(any(), any())).thenAnswer(_ -> {
            wall.showSince(Instant.EPOCH, GONE);
            throw new IllegalStateException("There is room for one only");
        });

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> wall.showSince(Instant.EPOCH, GONE));
    }
}
