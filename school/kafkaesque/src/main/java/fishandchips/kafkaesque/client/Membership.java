package fishandchips.kafkaesque.client;

import fishandchips.kafkaesque.log.Refusal;
import fishandchips.kafkaesque.topics.Place;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A member of a group. A thread tells the group that the member is alive, and hears whether it must join again. */
final class Membership implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofMillis(300);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(20);

    private final Connection connection;
    private final String members;
    private final String topics;
    private final Thread heart = Thread.ofVirtual().unstarted(this::beat);
    private volatile String name = UUID.randomUUID().toString();
    private volatile String from = "earliest";
    private volatile String generation = "";
    private volatile boolean mustJoin;

    Membership(Connection connection, String group, List<String> topics) {
        this.connection = connection;
        this.members = "/groups/" + group + "/members/";
        this.topics = String.join(",", topics);
    }

    void callIt(String otherName) {
        name = otherName;
    }

    void beginAtEnd() {
        from = "end";
    }

    boolean mustJoin() {
        return mustJoin;
    }

    /** Waits for the other members. Returns the partitions of this one, and the offset of the next event in each. */
    Map<Place, Long> join() throws InterruptedException {
        var lines = ask();
        while (lines.isEmpty()) {
            Thread.sleep(BEFORE_NEXT_TRY);
            lines = ask();
        }
        generation = lines.getFirst();
        mustJoin = false;
        if (heart.getState() == Thread.State.NEW) {
            heart.start();
        }
        var next = new LinkedHashMap<Place, Long>();
        lines.stream()
                .skip(1)
                .map(line -> line.split(" ", 3))
                .forEach(parts -> next.put(new Place(parts[0], Integer.parseInt(parts[1])), Long.valueOf(parts[2])));
        return next;
    }

    private List<String> ask() {
        return connection.ask("POST", members + name + "?topics=" + topics + "&from=" + from, List.of());
    }

    /** Commits positions, such as {@code orders 0 17}; none at all is a sign of life. */
    void commit(List<String> positions) {
        try {
            if (!connection
                    .ask("POST", members + name + "/positions?generation=" + generation, positions)
                    .isEmpty()) {
                mustJoin = true;
            }
        } catch (Refusal e) {
            mustJoin = true;
            throw e;
        }
    }

    private void beat() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(HEARTBEAT);
                commit(List.of());
            } catch (InterruptedException _) {
                return; // the member has left
            } catch (Refusal | UncheckedIOException _) {
                // it joins again, or the server is away for a moment
            }
        }
    }

    void leave() {
        connection.ask("DELETE", members + name, List.of());
    }

    @Override
    public void close() {
        heart.interrupt();
    }
}
