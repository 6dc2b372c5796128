package fishandchips.console;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Does several things side by side. */
public final class Together {

    private Together() {}

    /**
     * Does all of them, at most so many at a time, and returns when the last is done. When one fails, or the caller is
     * interrupted, those that are under way are interrupted, and waited for.
     *
     * @return the answers, in the order of the jobs
     * @throws Exception what the first job that failed has thrown
     */
    public static <T> List<T> run(int atOnce, List<Callable<T>> jobs) throws Exception {
        try (var threads = Executors.newFixedThreadPool(
                Math.max(atOnce, 1), Thread.ofVirtual().factory())) {
            try {
                var answers = new ArrayList<T>();
                for (var answer : jobs.stream().map(threads::submit).toList()) {
                    answers.add(answer.get());
                }
                return answers;
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof Exception reason ? reason : e;
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }
}
