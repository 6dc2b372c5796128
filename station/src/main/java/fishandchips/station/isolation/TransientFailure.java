package fishandchips.station.isolation;

/** Recognizes failures of a backend, which pass and have nothing to do with the record at hand. Any number of beans. */
@FunctionalInterface
public interface TransientFailure {

    /** Whether the failure is one, regardless of its causes. */
    boolean is(Throwable failure);
}
