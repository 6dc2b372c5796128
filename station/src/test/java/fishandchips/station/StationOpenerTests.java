package fishandchips.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fishandchips.station.StationEvent.Closing;
import fishandchips.station.StationEvent.OpenAgain;
import fishandchips.station.StationEvent.Opened;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Unit tests for {@link StationOpener}. */
class StationOpenerTests {

    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Thread opener = Thread.currentThread();
    private final MessageListenerContainer listener = mock();
    private final KafkaListenerEndpointRegistry listeners = mock();
    private final ApplicationEventPublisher events = mock();
    private final StationOpener opening = new StationOpener(
            List.of(new FailingAtFirst()),
            listeners,
            new StationSettings(1, null, Duration.ofMillis(1), Duration.ofMillis(4)),
            events);

    private class FailingAtFirst implements OpeningStep {

        @Override
        public String waitsFor() {
            return "better weather";
        }

        @Override
        public void attempt() {
            opener = Thread.currentThread();
            if (attempts.incrementAndGet() <= failures.get()) {
                throw new IllegalStateException("It rains");
            }
        }
    }

    @AfterEach
    void stop() {
        opening.stop();
    }

    @Test
    void startsTheListenersWhenEveryStepHasSucceeded() {
        failures.set(3);
        when(listeners.getListenerContainers()).thenReturn(List.of(listener));

        opening.start();

        await().untilAsserted(() -> assertThat(opening.isOpen()).isTrue());
        verify(listener).start();
        assertThat(attempts).hasValue(4);
    }

    /** A consumer cannot be made while Kafka's name has no address, for example. */
    @Test
    void triesAgainWhenAListenerCannotStart() {
        when(listeners.getListenerContainers()).thenReturn(List.of(listener));
        doThrow(new IllegalStateException("No resolvable address"))
                .doNothing()
                .when(listener)
                .start();

        opening.start();

        await().untilAsserted(() -> assertThat(opening.isOpen()).isTrue());
        verify(listener, times(2)).start();
    }

    @Test
    void opensAgainThoughAListenerDidNotStopProperly() {
        when(listeners.getListenerContainers()).thenReturn(List.of(listener));
        opening.start();
        await().untilAsserted(() -> assertThat(opening.isOpen()).isTrue());
        doThrow(new IllegalStateException("Cannot stop")).when(listener).stop();

        opening.on(new OpenAgain());

        await().untilAsserted(() -> verify(listener, times(2)).start());
        await().untilAsserted(() -> assertThat(opening.isOpen()).isTrue());
    }

    @Test
    void saysWhatItWaitsFor() {
        failures.set(Integer.MAX_VALUE);

        opening.start();

        await().untilAsserted(() -> assertThat(opening.waitsFor()).contains("better weather"));
    }

    @Test
    void startsNothingAsLongAsAStepFails() {
        failures.set(Integer.MAX_VALUE);

        opening.start();

        await().untilAsserted(() -> assertThat(attempts).hasValueGreaterThan(5));
        assertThat(opening.isOpen()).isFalse();
        verifyNoInteractions(listener);
    }

    @Test
    void givesUpWhenTheStationIsStopped() {
        failures.set(Integer.MAX_VALUE);
        opening.start();
        await().untilAsserted(() -> assertThat(attempts).hasValueGreaterThan(1));

        opening.stop();

        assertThat(opening.isRunning()).isFalse();
        await().untilAsserted(() -> assertThat(opener.isAlive()).isFalse());
    }

    @Test
    void opensAgainFromTheFirstStepWhenItsListenersHaveStopped() {
        when(listeners.getListenerContainers()).thenReturn(List.of(listener));
        opening.start();
        await().untilAsserted(() -> assertThat(opening.isOpen()).isTrue());

        opening.on(new OpenAgain());

        await().untilAsserted(() -> verify(listener, times(2)).start());
        assertThat(attempts).hasValue(2);
        var inOrder = inOrder(listener);
        inOrder.verify(listener).start();
        inOrder.verify(listener).stop();
        inOrder.verify(listener).start();
    }

    @Test
    void saysThatItOpensBeforeItsListenersStartAndThatItClosesBeforeTheyStop() {
        when(listeners.getListenerContainers()).thenReturn(List.of(listener));
        opening.start();
        await().untilAsserted(() -> assertThat(opening.isOpen()).isTrue());

        opening.on(new OpenAgain());

        await().untilAsserted(() -> verify(listener, times(2)).start());
        var inOrder = inOrder(events, listener);
        inOrder.verify(events).publishEvent(new Opened());
        inOrder.verify(listener).start();
        inOrder.verify(events).publishEvent(new Closing());
        inOrder.verify(listener).stop();
        inOrder.verify(events).publishEvent(new Opened());
        inOrder.verify(listener).start();
    }

    @Test
    void saysThatItClosesOnceAndOnlyIfItWasOpen() {
        opening.stop();
        verifyNoInteractions(events);
        opening.start();
        await().untilAsserted(() -> assertThat(opening.isOpen()).isTrue());

        opening.stop();
        opening.stop();

        verify(events).publishEvent(new Closing());
    }

    @Test
    void isNotOpenWhileItOpensAgain() {
        opening.start();
        await().untilAsserted(() -> assertThat(opening.isOpen()).isTrue());
        failures.set(Integer.MAX_VALUE);

        opening.on(new OpenAgain());

        await().untilAsserted(() -> assertThat(attempts).hasValueGreaterThan(5));
        assertThat(opening.isOpen()).isFalse();
    }

    @Test
    void doesNotOpenAgainOnceItIsStopped() {
        opening.start();
        await().untilAsserted(() -> assertThat(opening.isOpen()).isTrue());
        opening.stop();

        opening.on(new OpenAgain());

        assertThat(opening.isRunning()).isFalse();
        assertThat(opening.isOpen()).isFalse();
    }

    @Test
    void pausesLongerEachTimeUpToALimit() {
        var settings = new StationSettings(1, null, Duration.ofMillis(100), Duration.ofMillis(300));

        assertThat(List.of(1, 2, 3, 1_000))
                .extracting(failures -> settings.pauseAfter(failures).toMillis())
                .containsExactly(100L, 200L, 300L, 300L);
    }
}
