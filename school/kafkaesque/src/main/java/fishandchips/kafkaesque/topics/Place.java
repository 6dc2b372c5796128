package fishandchips.kafkaesque.topics;

/** A partition of a topic. */
public record Place(String topic, int partition) {

    /** A line with an offset in it, such as {@code orders 0 17}. */
    public String line(Object offset) {
        return topic + " " + partition + " " + offset;
    }
}
