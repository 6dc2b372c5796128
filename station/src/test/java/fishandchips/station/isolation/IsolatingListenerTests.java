package fishandchips.station.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import fishandchips.station.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link IsolatingListener}, with a container that does a batch again until it succeeds. */
class IsolatingListenerTests {

    private final List<ConsumerRecord<byte[], byte[]>> batch =
            IntStream.range(0, 100).mapToObj(IsolatingListenerTests::record).toList();
    private final DeadLetters deadLetters = mock();
    private final List<List<Long>> done = new ArrayList<>();
    private int rounds;

    @Test
    void findsSeveralRecordsAtOnce() {
        run(records -> failIf(records.contains(batch.get(3)) || records.contains(batch.get(77))));

        assertThat(rounds).isEqualTo(2 + 3 + 1);
        verify(deadLetters).giveUp(batch.get(3), "java.lang.IllegalStateException: choked");
        verify(deadLetters).giveUp(batch.get(77), "java.lang.IllegalStateException: choked");
        assertThat(done).singleElement().satisfies(last -> assertThat(last).hasSize(98));
    }

    @Test
    void handsRecordsOverOneByOneThatOnlyFailTogether() {
        run(records -> failIf(records.contains(batch.get(3)) && records.contains(batch.get(4))));

        verify(deadLetters, never()).giveUp(anyRecord(), any());
        assertThat(done).hasSize(100).allSatisfy(each -> assertThat(each).hasSize(1));
    }

    @Test
    void givesNothingUpThatFailsAloneAndThenNoMore() {
        var bad = batch.get(50);
        run(records -> failIf(records.contains(bad) && rounds < 5));

        verify(deadLetters, never()).giveUp(anyRecord(), any());
        assertThat(done.stream().flatMap(List::stream)).hasSize(100);
    }

    @Test
    void findsARecordThatLeadsRoundInCircles() {
        run(records -> {
            if (records.contains(batch.get(9))) {
                throw new StackOverflowError();
            }
        });

        verify(deadLetters).giveUp(batch.get(9), "java.lang.StackOverflowError");
    }

    /** Does the batch again until a round succeeds, as the container would; keeps what that round handed over. */
    private void run(Consumer<List<ConsumerRecord<byte[], byte[]>>> job) {
        var listener = new IsolatingListener(
                (records, _, _) -> {
                    job.accept(records);
                    done.add(records.stream().map(ConsumerRecord::offset).toList());
                },
                new FailureCounts(),
                new TransientFailures(List.of()),
                new GivingUp(new IsolationSettings(3), _ -> {}, deadLetters));
        for (var failed = true; failed; ) {
            rounds++;
            done.clear();
            try {
                listener.onMessage(batch, null, null);
                failed = false;
            } catch (IllegalStateException _) {
                assertThat(rounds).isLessThan(20);
            }
        }
    }

    private static ConsumerRecord<byte[], byte[]> anyRecord() {
        return any();
    }

    private static void failIf(boolean bad) {
        if (bad) {
            throw new IllegalStateException("choked");
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset) {
        return new ConsumerRecord<>("orders", 0, offset, new byte[] {1}, new byte[] {2});
    }
}
