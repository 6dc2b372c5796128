package fishandchips.kafkaesque.client;

import fishandchips.kafkaesque.log.Refusal;
import fishandchips.kafkaesque.topics.Place;
import fishandchips.kafkaesque.topics.Positions;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads events of one topic or several, from the position that its group committed last; a group of one has all partitions. It commits by
 * itself: who asks for the next event has done the one before, and who closes it has done all. So a consumer that dies loses no event, and
 * hands some out again. For one thread.
 */
public final class Consumer implements Iterable<Received>, AutoCloseable {

    private static final Duration SLICE = Duration.ofMillis(50);
    private static final Duration FOREVER = Duration.ofDays(10_000);
    private static final long COMMIT_EVERY_NANOS = Duration.ofMillis(200).toNanos();

    private final Connection connection;
    private final Membership membership;
    private final Map<Place, Long> next = new LinkedHashMap<>();
    private Optional<Streams> streams = Optional.empty();
    private long committed;

    /** A consumer of a group, which has as many as somebody creates with its name. */
    public Consumer(URI server, String group, String... topics) {
        connection = new Connection(server);
        membership = new Membership(connection, group, List.of(topics));
    }

    /** Gives it a name of its own in its group, where it has a random one otherwise. */
    public Consumer as(String member) {
        membership.callIt(member);
        return this;
    }

    /** Where its group has committed nothing, it begins with the next event rather than the first one. */
    public Consumer fromEnd() {
        membership.beginAtEnd();
        return this;
    }

    /**
     * The next event; empty when none has come for so long.
     *
     * @throws Refusal when an event is gone that was to be next: seek another one
     */
    public Optional<Received> poll(Duration longest) throws InterruptedException {
        var until = System.nanoTime() + longest.toNanos();
        var received = Optional.<Received>empty();
        do {
            received = streams().poll(SLICE);
        } while (received.isEmpty() && System.nanoTime() < until);
        received.ifPresent(event -> next.put(event.place(), event.offset() + 1));
        return received;
    }

    /** Those of this generation; everything that came out of them is done. */
    private Streams streams() throws InterruptedException {
        try {
            if (streams.isPresent() && (membership.mustJoin() || System.nanoTime() - committed > COMMIT_EVERY_NANOS)) {
                commitUnlessOver();
            }
            if (streams.isEmpty() || membership.mustJoin()) {
                join();
            }
        } catch (UncheckedIOException e) {
            Thread.sleep(SLICE); // the server is away for a moment
            return streams.orElseThrow(() -> e);
        }
        return streams.orElseThrow();
    }

    private void join() throws InterruptedException {
        streams.ifPresent(Streams::close);
        var assigned = membership.join();
        next.clear();
        next.putAll(assigned);
        streams = Optional.of(new Streams(connection, next));
    }

    private void commitUnlessOver() {
        try {
            commit();
        } catch (Refusal refusal) {
            if (!membership.mustJoin()) {
                throw refusal;
            }
        }
    }

    /**
     * Remembers that all events so far are done.
     *
     * @throws Refusal when the consumer is no longer a member of its group, or its generation is over
     */
    public void commit() {
        membership.commit(Positions.lines(next));
        committed = System.nanoTime();
    }

    /** Goes back to the oldest event of each of its partitions. */
    public void seekToBeginning() throws InterruptedException {
        streams();
        seek(next.keySet().stream().map(place -> place.line("earliest")).toList());
    }

    /** Goes on to the next event that anybody sends. */
    public void seekToEnd() throws InterruptedException {
        streams();
        seek(next.keySet().stream().map(place -> place.line("end")).toList());
    }

    /** Goes to an event of a partition that it owns. */
    public void seek(String topic, int partition, long offset) throws InterruptedException {
        streams();
        seek(List.of(new Place(topic, partition).line(offset)));
    }

    private void seek(List<String> positions) throws InterruptedException {
        membership.commit(positions);
        join();
    }

    /** Waits for each event, and ends when its thread is interrupted; the thread can still commit then. */
    @Override
    public Iterator<Received> iterator() {
        return Stream.generate(this::await)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .iterator();
    }

    private Optional<Received> await() {
        try {
            return poll(FOREVER);
        } catch (InterruptedException _) {
            return Optional.empty();
        }
    }

    /** Commits, and leaves the group. */
    @Override
    public void close() {
        try {
            if (streams.isPresent()) {
                commitUnlessOver();
                membership.leave();
            }
        } catch (UncheckedIOException _) {
            // the server has gone, and the group will notice
        }
        abandon();
    }

    /** Stops as if its process had died: the group notices, and what is not committed is handed out again. */
    public void abandon() {
        membership.close();
        streams.ifPresent(Streams::close);
        streams = Optional.empty();
        connection.close();
    }
}
