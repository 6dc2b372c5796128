package fishandchips.contract;

/** A partition of a topic, for code that does not know Kafka's client. */
public record LogPartition(String topic, int partition) {}
