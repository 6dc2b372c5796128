package fishandchips.till.kitchen;

/**
 * How far a consumer group is with its topic, at one moment.
 *
 * @param done how many records it has dealt with, ever
 * @param waiting how many it has not; a few too many, for the ends of transactions count as well
 */
public record GroupLag(long done, long waiting) {}
