package fishandchips.till;

import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.till.OrdersWriter.NotWrittenException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A log that answers when the test says so. */
final class TestLog implements OrdersWriter {

    private final Queue<Order> written = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> later = new CompletableFuture<>();
    private CompletableFuture<String> answer = later;
    private boolean away;
    private boolean broken;
    private Runnable meanwhile = () -> {};

    List<Order> written() {
        return List.copyOf(written);
    }

    void acknowledges() {
        later.complete("acknowledged");
    }

    void acknowledgesAtOnce() {
        answer = CompletableFuture.completedFuture("acknowledged");
    }

    void answersLater() {
        answer = later;
    }

    void failsAtOnce() {
        answer = CompletableFuture.failedFuture(new IllegalStateException("no answer for 4 s"));
    }

    void isAway() {
        away = true;
    }

    void breaks() {
        broken = true;
    }

    void mends() {
        broken = false;
    }

    /** Does this whenever an order is written, before the writer has an answer. */
    void whenWriting(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    @Override
    public CompletableFuture<?> write(OrderPlaced placed, String traceparent) throws NotWrittenException {
        if (away) {
            throw new NotWrittenException(new IllegalStateException("no metadata"));
        }
        if (broken) {
            throw new IllegalStateException("a fault of the writer's own");
        }
        written.add(placed.order());
        meanwhile.run();
        return answer;
    }
}
