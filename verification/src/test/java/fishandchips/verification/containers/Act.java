package fishandchips.verification.containers;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Something that somebody may do or may not do.
 *
 * @param refusal how it looks when it is refused; any other failure tells nothing about rights
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
            if (causes(e).anyMatch(refusal)) {
                return "-";
            }
            System.err.printf("%s, as %s: %s%n", name, key.name(), e);
            return "ERROR";
        }
    }

    /** The error itself, first; a client may have wrapped what the backend said. */
    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause);
    }
}
