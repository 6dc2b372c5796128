package fishandchips.kafkaesque.log;

/**
 * How much a log keeps.
 *
 * @param memory how many of the newest events are in memory, at least 1
 * @param file how many events are in one file, at least 1
 * @param files how many files there are, at least 2; when there is one more, the oldest is deleted
 */
public record Limits(int memory, int file, int files) {

    /** 500 events in memory, and up to 200,000 in files. */
    public static final Limits USUAL = new Limits(500, 10_000, 20);
}
