package fishandchips.kafkaesque.steps;

import java.util.Map;

/** Step 7: a consumer that remembers where it was, beside the log rather than in itself. */
final class SimpleConsumer {

    private final String name;
    private final BoundedLog log;
    private final Map<String, Long> committed;
    private long next;

    SimpleConsumer(String name, BoundedLog log, Map<String, Long> committed) {
        this.name = name;
        this.log = log;
        this.committed = committed;
        this.next = committed.getOrDefault(name, 0L);
    }

    String read() {
        return log.get(next++).value();
    }

    void commit() {
        committed.put(name, next);
    }
}
