package fishandchips.audit.evidence;

/**
 * Records that Kafka has deleted before some stations read them.
 *
 * @param group the kind of station
 * @param records how many at most, for the ends of transactions count, too
 */
public record Missed(String group, String topic, long records) {}
