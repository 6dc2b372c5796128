package fishandchips.station.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fishandchips.station.StationOpener;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Unit tests for {@link StationHealth}. */
class StationHealthTests {

    private static final ReadinessCheck FINE = Optional::empty;

    private final StationOpener opening = mock();

    private static ReadinessCheck failing(String problem) {
        return () -> Optional.of(problem);
    }

    private static ReadinessCheck remarking(String remark) {
        return new ReadinessCheck() {
            @Override
            public Optional<String> problem() {
                return Optional.empty();
            }

            @Override
            public Optional<String> remark() {
                return Optional.of(remark);
            }
        };
    }

    private StationHealth open(ReadinessCheck... checks) {
        when(opening.isOpen()).thenReturn(true);
        return new StationHealth(opening, List.of(checks));
    }

    @Test
    void isReadyWhenItIsOpenAndNoCheckHasAProblem() {
        var health = open(FINE, FINE).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isEmpty();
    }

    @Test
    void isOutOfServiceUntilItIsOpen() {
        var health = new StationHealth(opening, List.of(failing("Not asked yet"))).health();

        assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.getDetails()).containsEntry("reason", "The station is not open yet");
    }

    @Test
    void saysWhatItWaitsForUntilItIsOpen() {
        when(opening.waitsFor()).thenReturn(Optional.of("the topics on Kafka"));

        var health = new StationHealth(opening, List.of()).health();

        assertThat(health.getDetails())
                .containsEntry("reason", "The station is not open yet; it waits for the topics on Kafka");
    }

    @Test
    void saysAllProblemsAtOnce() {
        var health = open(failing("The oven is cold"), FINE, failing("The oil is out"))
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("reason", "The oven is cold; The oil is out");
    }

    @Test
    void remarksOnAStationThatIsReady() {
        var health = open(FINE, remarking("spare")).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("remark", "spare");
    }

    @Test
    void remarksOnAStationThatIsNotReadyAsWell() {
        var health = open(failing("Nothing was done for 30 s"), remarking("the cabinet is being counted"))
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails())
                .containsEntry("reason", "Nothing was done for 30 s")
                .containsEntry("remark", "the cabinet is being counted");
    }

    @Test
    void isNotReadyWhenACheckFails() {
        var health = open(() -> {
                    throw new IllegalStateException("A fault of ours");
                })
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    }
}
