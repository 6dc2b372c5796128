package fishandchips.kafkaesque.steps;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;

/** Step 2: a deque that forgets its oldest events, and still knows their numbers. */
final class BoundedLog {

    record Event(long offset, String value) {}

    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private final int length;
    private long next;

    BoundedLog(int length) {
        this.length = length;
    }

    void put(String value) {
        events.addLast(new Event(next++, value));
        if (events.size() > length) {
            events.removeFirst();
        }
    }

    Event get(long n) {
        var offset = n < 0 ? next + n : n;
        return events.stream()
                .filter(event -> event.offset() == offset)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Offset " + offset + " is gone, or not there yet."));
    }

    Event earliest() {
        return events.getFirst();
    }

    Event latest() {
        return events.getLast();
    }
}
