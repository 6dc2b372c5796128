package fishandchips.station.isolation;

/** Recognizes failures of a backend, which will pass and are not caused by the record. Any number of beans of this type may exist. */
@FunctionalInterface
public interface TransientFailure {

    /** Whether the failure is one, regardless of its causes. */
    boolean is(Throwable failure);
}
