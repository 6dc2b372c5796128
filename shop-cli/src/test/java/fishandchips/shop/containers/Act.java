package fishandchips.shop.containers;

import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/**
 * Something that somebody may do or may not do.
 *
 * @param refusal how it looks when it is refused; whatever else goes wrong tells nothing about rights
 */
record Act(String name, Trial trial, Predicate<Throwable> refusal) {

    @FunctionalInterface
    interface Trial {
        void with(Key key) throws Exception;
    }

    /** {@code may}, or {@code -}, or what went wrong. */
    String outcome(Key key) {
        try {
            trial.with(key);
            return "may";
        } catch (Exception e) {
            var cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            if (refusal.test(cause)) {
                return "-";
            }
            System.err.printf("%s, as %s: %s%n", name, key.name(), cause);
            return "ERROR";
        }
    }
}
