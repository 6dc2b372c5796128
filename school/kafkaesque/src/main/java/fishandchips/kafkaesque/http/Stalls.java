package fishandchips.kafkaesque.http;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Cuts off clients that have stopped reading: a write that takes too long is interrupted, which closes the connection. */
record Stalls(Duration longest, Consumer<String> says, ScheduledExecutorService timer) {

    Stalls(Duration longest, Consumer<String> says) {
        this(
                longest,
                says,
                Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory()));
    }

    /** This thread begins to write; it has written when the result is closed. */
    Closeable watch(Object client) {
        var writer = Thread.currentThread();
        var cut = timer.schedule(
                () -> {
                    says.accept("Cut off %s: it has read nothing for %s.".formatted(client, longest));
                    writer.interrupt();
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
        return () -> cut.cancel(false);
    }
}
