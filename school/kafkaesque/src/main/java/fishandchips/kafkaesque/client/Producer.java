package fishandchips.kafkaesque.client;

import fishandchips.kafkaesque.log.Event;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sends events to topics. When a method returns, the server has acknowledged its events. A method that fails for want of an answer leaves
 * open whether they are in the log. Safe for any number of threads.
 */
public final class Producer implements AutoCloseable {

    private static final Pattern OFFSET = Pattern.compile("\"offset\":(\\d+)");

    private final Connection connection;

    /** A producer for the server at an address. */
    public Producer(URI server) {
        connection = new Connection(server);
    }

    /** Sends an event; all events with its key come to the same partition. An empty key is none. Returns its offset. */
    public long send(String topic, String key, String value) {
        return send(topic, List.of(Event.of(key, value))).getFirst();
    }

    /** Sends an event to a partition. Returns its offset. */
    public long send(String topic, int partition, String key, String value) {
        return post(topic + "?keyed&partition=" + partition, List.of(Event.of(key, value)))
                .getFirst();
    }

    /** Sends events together, which is a lot quicker than one by one. Returns their offsets. */
    public List<Long> send(String topic, List<Event> events) {
        return post(topic + "?keyed", events);
    }

    private List<Long> post(String address, List<Event> events) {
        var lines =
                events.stream().map(event -> event.key() + "\t" + event.value()).toList();
        var answer = String.join("", connection.ask("POST", "/topics/" + address, lines));
        return OFFSET.matcher(answer)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    /** Creates a topic, unless it is there with so many partitions. */
    public void create(String topic, int partitions) {
        connection.ask("PUT", "/topics/" + topic + "?partitions=" + partitions, List.of());
    }

    @Override
    public void close() {
        connection.close();
    }
}
