package fishandchips.station.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fishandchips.station.StationEvent.Opened;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ListenerContainerPartitionIdleEvent;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Unit tests for the checks of a station's listeners: of one that reads {@code orders} in the group {@code preparer}. */
@ExtendWith(OutputCaptureExtension.class)
class ListenersTests {

    private static final TopicPartition FIRST = new TopicPartition("orders", 0);
    private static final TopicPartition SECOND = new TopicPartition("orders", 1);
    private static final ReadinessSettings SETTINGS = new ReadinessSettings(Duration.ofSeconds(30));

    private final MessageListenerContainer listener = mock();
    private final ListenerContainerRegistry listeners = mock();
    private final GroupOffsets groups = mock();
    private long nanos = 7;

    @BeforeEach
    void listens() throws Exception {
        when(listeners.getListenerContainers()).thenReturn(List.of(listener));
        when(listener.getListenerId()).thenReturn("orders");
        when(listener.getGroupId()).thenReturn("preparer");
        when(listener.getContainerProperties()).thenReturn(new ContainerProperties("orders"));
        when(listener.isRunning()).thenReturn(true);
        when(listener.isInExpectedState()).thenReturn(true);
        when(groups.partitions(anyCollection())).thenReturn(Collections.nCopies(6, FIRST));
        when(groups.members("preparer")).thenReturn(2);
    }

    private void has(TopicPartition... partitions) {
        when(listener.getAssignedPartitions()).thenReturn(List.of(partitions));
        when(listener.getAssignmentsByClientId()).thenReturn(Map.of("preparer-1-0", List.of(partitions)));
    }

    private void pass(int seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }

    @Nested
    class Running {

        private final ListenersRun check = new ListenersRun(listeners);

        private ConsumerStoppedEvent stopped(ConsumerStoppedEvent.Reason reason) {
            return new ConsumerStoppedEvent(listener, listener, reason);
        }

        @Test
        void hasNoProblemWhileAllRun() {
            assertThat(check.problem()).isEmpty();
        }

        @Test
        void namesTheListenerThatHasStopped() {
            when(listener.isInExpectedState()).thenReturn(false);

            assertThat(check.problem()).contains("A listener has stopped: orders");
        }

        @Test
        void saysInTheLogThatAListenerHasDied(CapturedOutput output) {
            check.on(stopped(ConsumerStoppedEvent.Reason.ERROR));

            assertThat(output).contains("A listener has stopped for good");
        }

        @Test
        void saysNothingOfAListenerThatIsStoppedOrStartedAgain(CapturedOutput output) {
            check.on(stopped(ConsumerStoppedEvent.Reason.NORMAL));
            check.on(stopped(ConsumerStoppedEvent.Reason.FENCED));

            assertThat(output).doesNotContain("stopped for good");
        }
    }

    @Nested
    class Partitions {

        private final HasPartitions check = new HasPartitions(listeners, groups, SETTINGS, () -> nanos);

        @Test
        void hasNoProblemWithSome() {
            has(FIRST);

            assertThat(check.problem()).isEmpty();
            assertThat(check.remark()).isEmpty();
        }

        @Test
        void waitsForARebalance() {
            assertThat(check.problem()).isEmpty();
            pass(29);

            assertThat(check.problem()).isEmpty();
        }

        @Test
        void hasAProblemWithNoneWhenThereAreEnough() {
            check.problem();
            pass(31);

            assertThat(check.problem())
                    .contains(
                            "No partitions of orders for 31 s, although the group has only 2 members for 6 partitions");
        }

        @Test
        void isASpareWhenTheGroupHasMoreMembersThanPartitions() throws Exception {
            when(groups.members("preparer")).thenReturn(7);
            check.problem();
            pass(60);

            assertThat(check.problem()).isEmpty();
            assertThat(check.remark()).contains("spare: member 7 of 6 partitions of orders");
        }

        @Test
        void beginsToWaitAgainWhenItHadSomeMeanwhile() {
            check.problem();
            pass(31);
            has(FIRST);
            check.problem();
            has();

            assertThat(check.problem()).isEmpty();
        }

        @Test
        void beginsToWaitAgainWhenTheStationOpensAgain() {
            check.problem();
            pass(31);

            check.on(new Opened());

            assertThat(check.problem()).isEmpty();
        }

        @Test
        void hasAProblemWithNoneThoughKafkaDoesNotSayHowManyMembersThereAre() throws Exception {
            when(groups.members("preparer")).thenThrow(new TimeoutException());
            check.problem();
            pass(31);

            assertThat(check.problem()).contains("No partitions of orders for 31 s");
        }
    }

    @Nested
    class Progress {

        private final MakesProgress check = new MakesProgress(listeners, groups, SETTINGS, () -> nanos);

        @BeforeEach
        void hasBoth() throws Exception {
            has(FIRST, SECOND);
            kafkaSays(0, 0, 0, 0);
        }

        /** Committed offsets and ends of both partitions. */
        private void kafkaSays(long firstCommitted, long firstEnd, long secondCommitted, long secondEnd)
                throws Exception {
            when(groups.committed("preparer")).thenReturn(Map.of(FIRST, firstCommitted, SECOND, secondCommitted));
            when(groups.ends(any())).thenReturn(Map.of(FIRST, firstEnd, SECOND, secondEnd));
        }

        private void lookFor(int seconds) throws InterruptedException {
            for (var second = 0; second < seconds; second += 5) {
                check.look();
                pass(5);
            }
            check.look();
        }

        private void isIdleAt(long offset) {
            Consumer<?, ?> consumer = mock();
            when(consumer.position(any(), any())).thenReturn(offset);
            for (var partition : List.of(FIRST, SECOND)) {
                check.on(new ListenerContainerPartitionIdleEvent(
                        listener, listener, 1_000, "orders-0", partition, consumer, false));
            }
        }

        @Test
        void hasNoProblemWhenNothingWaits() throws Exception {
            kafkaSays(10, 10, 20, 20);
            lookFor(60);

            assertThat(check.problem()).isEmpty();
        }

        @Test
        void hasAProblemWhenRecordsWaitAndNothingIsCommitted() throws Exception {
            kafkaSays(10, 12, 20, 25);
            lookFor(30);

            assertThat(check.problem())
                    .contains("Nothing of orders was done for 30 s, although 7 records wait in orders-0, orders-1");
        }

        @Test
        void hasNoProblemWithABatchThatTakesItsTime() throws Exception {
            kafkaSays(10, 12, 20, 25);
            lookFor(25);

            assertThat(check.problem()).isEmpty();
        }

        @Test
        void hasNoProblemWhileOffsetsMoveOn() throws Exception {
            for (var offset = 10; offset < 30; offset++) {
                kafkaSays(offset, 1_000, 0, 0);
                lookFor(25);
            }

            assertThat(check.problem()).isEmpty();
        }

        @Test
        void hasAProblemWithOnePartitionThatStandsStillWhileTheOtherMovesOn() throws Exception {
            for (var offset = 10; offset < 50; offset += 5) {
                kafkaSays(offset, offset + 5, 20, 25);
                lookFor(5);
            }

            assertThat(check.problem())
                    .contains("Nothing of orders was done for 40 s, although 5 records wait in orders-1");
        }

        @Test
        void hasNoProblemWhileAConsumerIsBusyWithWhatWaitedInItsOtherPartition() throws Exception {
            for (var offset = 10; offset < 50; offset += 5) {
                kafkaSays(offset, 1_000, 20, 25);
                lookFor(5);
            }

            assertThat(check.problem()).isEmpty();
        }

        @Test
        void hasAProblemWithAConsumerThatStandsStillWhileAnotherOfTheListenerIsBusy() throws Exception {
            when(listener.getAssignmentsByClientId())
                    .thenReturn(Map.of("preparer-1-0", List.of(FIRST), "preparer-1-1", List.of(SECOND)));
            for (var offset = 10; offset < 50; offset += 5) {
                kafkaSays(offset, 1_000, 20, 25);
                lookFor(5);
            }

            assertThat(check.problem())
                    .contains("Nothing of orders was done for 40 s, although 5 records wait in orders-1");
        }

        @Test
        void hasNoProblemWithMarkersOfTransactionsThatAnIdleListenerHasRead() throws Exception {
            kafkaSays(11, 12, 11, 12);
            isIdleAt(12);
            lookFor(60);

            assertThat(check.problem()).isEmpty();
        }

        @Test
        void hasAProblemWhenAnIdleListenerDoesNotGetWhatIsThere() throws Exception {
            kafkaSays(11, 20, 12, 12);
            isIdleAt(12);
            lookFor(30);

            assertThat(check.problem())
                    .contains("Nothing of orders was done for 30 s, although 8 records wait in orders-0");
        }

        @Test
        void hasNoProblemOnceItMovesOn() throws Exception {
            kafkaSays(10, 12, 20, 25);
            lookFor(60);
            kafkaSays(11, 12, 21, 25);
            check.look();

            assertThat(check.problem()).isEmpty();
        }

        @Test
        void doesNotCountTheTimeInWhichKafkaDoesNotAnswer() throws Exception {
            kafkaSays(10, 12, 20, 25);
            check.look();
            pass(60);
            doThrow(new TimeoutException()).when(groups).committed("preparer");
            check.look();
            pass(60);
            doReturn(Map.of(FIRST, 10L, SECOND, 20L)).when(groups).committed("preparer");
            check.look();

            assertThat(check.problem()).isEmpty();
        }

        @Test
        void doesNotBlameAMemberForPartitionsThatItHasJustGot() throws Exception {
            has(FIRST);
            when(groups.committed("preparer")).thenReturn(Map.of());
            when(groups.ends(any())).thenReturn(Map.of(FIRST, 5L));
            lookFor(25);
            has(SECOND);
            when(groups.ends(any())).thenReturn(Map.of(SECOND, 5L));
            lookFor(10);

            assertThat(check.problem()).isEmpty();
        }
    }
}
