package fishandchips.station;

/** Published when a station that was open begins to close, for good or to open again, before its listeners stop. */
public record Closing() {}
