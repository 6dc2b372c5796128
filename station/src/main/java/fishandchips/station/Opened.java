package fishandchips.station;

/** Published when all opening steps have succeeded, right before the listeners start. */
public record Opened() {}
