package fishandchips.lessons.alternatives;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/** Ann and Bob, each at work in a thread of its own until both are done, or this is closed. */
public final class TwoPreparers implements AutoCloseable {

    /** What they are called. */
    public static final List<String> NAMES = List.of("ann", "bob");

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration PAUSE = Duration.ofMillis(3);

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final ExecutorService threads = Executors.newFixedThreadPool(NAMES.size());
    private final List<Future<Void>> work;

    /**
     * Sets both to work.
     *
     * @param preparer makes one, from its name, and something that it asks whether it should go on
     */
    public TwoPreparers(BiFunction<String, BooleanSupplier, Callable<Void>> preparer) {
        work = NAMES.stream()
                .map(name -> threads.submit(preparer.apply(name, open::get)))
                .toList();
    }

    /**
     * Waits until something is so.
     *
     * @param isSo asked again and again
     * @param otherwise what is wrong if that takes too long: a sentence
     * @throws Exception what one of them has failed at
     */
    public void await(Callable<Boolean> isSo, String otherwise) throws Exception {
        var watch = new Stopwatch();
        while (!isSo.call()) {
            areDone();
            if (watch.isPast(PATIENCE)) {
                throw new ShopFailedException(String.format(
                        Locale.ROOT, "The preparers are not done after %d s. %s", PATIENCE.toSeconds(), otherwise));
            }
            Thread.sleep(PAUSE);
        }
    }

    /**
     * Whether both are done.
     *
     * @throws Exception what one of them has failed at
     */
    public boolean areDone() throws Exception {
        for (var each : work) {
            if (each.isDone()) {
                result(each);
            }
        }
        return work.stream().allMatch(Future::isDone);
    }

    private static void result(Future<Void> work) throws Exception {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception reason ? reason : e;
        }
    }

    /** Sends both home, and returns when they have gone. */
    @Override
    public void close() {
        open.set(false);
        threads.close();
    }
}
