package fishandchips.station;

/** What the parts of a station tell each other, as application events of Spring. */
public sealed interface StationEvent {

    /** All opening steps have succeeded. Published right before the listeners start. */
    record Opened() implements StationEvent {}

    /** A station that was open begins to close, for good or to open again. Published before its listeners stop. */
    record Closing() implements StationEvent {}

    /**
     * The station has lost something that an opening step had found: it stops its listeners, and opens again from the first
     * step.
     */
    record OpenAgain() implements StationEvent {}
}
