package fishandchips.station.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.springframework.kafka.event.ConsumerRetryAuthEvent;
import org.springframework.kafka.event.ConsumerRetryAuthSuccessfulEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Unit tests for {@link TurnedAway}. */
class TurnedAwayTests {

    private final TurnedAway turnedAway = new TurnedAway();
    private final MessageListenerContainer first = listener("orders-0");
    private final MessageListenerContainer second = listener("orders-1");

    private static MessageListenerContainer listener(String id) {
        MessageListenerContainer container = mock();
        when(container.getListenerId()).thenReturn(id);
        return container;
    }

    private void turnAway(MessageListenerContainer listener) {
        turnedAway.on(new ConsumerRetryAuthEvent(listener, listener, ConsumerRetryAuthEvent.Reason.AUTHORIZATION));
    }

    @Test
    void knowsOfNobodyAtFirst() {
        assertThat(turnedAway.problem()).isEmpty();
    }

    @Test
    void forgetsAListenerThatIsLetInAgain() {
        turnAway(first);
        turnAway(first);
        turnAway(second);

        turnedAway.on(new ConsumerRetryAuthSuccessfulEvent(first, first));
        assertThat(turnedAway.problem()).isPresent();

        turnedAway.on(new ConsumerRetryAuthSuccessfulEvent(second, second));
        assertThat(turnedAway.problem()).isEmpty();
    }

    @Test
    void forgetsAListenerThatIsStopped() {
        turnAway(first);

        turnedAway.on(new ConsumerStoppedEvent(first, first, ConsumerStoppedEvent.Reason.NORMAL));

        assertThat(turnedAway.problem()).isEmpty();
    }
}
