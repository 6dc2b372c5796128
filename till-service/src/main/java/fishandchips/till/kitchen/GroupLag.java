package fishandchips.till.kitchen;

/**
 * The position of a consumer group in its topic, at one moment.
 *
 * @param done how many records it has handled, ever
 * @param waiting how many it has not handled; a few too many, because transaction markers count as well
 */
public record GroupLag(long done, long waiting) {}
