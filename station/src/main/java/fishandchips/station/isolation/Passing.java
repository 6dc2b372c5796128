package fishandchips.station.isolation;

/** Knows failures of the world that have nothing to do with the record at hand, and so pass. Any number of beans. */
@FunctionalInterface
interface Passing {

    /** Whether this is one, regardless of its own causes. */
    boolean is(Throwable failure);
}
