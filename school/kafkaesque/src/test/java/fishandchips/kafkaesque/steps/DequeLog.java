package fishandchips.kafkaesque.steps;

import java.util.ArrayDeque;

/** Step 1: a deque that keeps everything. */
final class DequeLog {

    private final ArrayDeque<String> events = new ArrayDeque<>();

    void put(String value) {
        events.addLast(value);
    }

    /** A negative number counts from the end. */
    String get(int n) {
        var index = n < 0 ? events.size() + n : n;
        return events.stream().skip(index).findFirst().orElseThrow();
    }

    int size() {
        return events.size();
    }
}
