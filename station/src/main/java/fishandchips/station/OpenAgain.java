package fishandchips.station;

/**
 * Published when something that an opening step had found is lost: the station stops its listeners, and opens again from
 * the first step.
 */
public record OpenAgain() {}
