package fishandchips.shop.cashup.trail;

/** Where a record stands in the log. */
public record Place(String topic, int partition, long offset) {

    /** Such as {@code orders-3@17}. */
    @Override
    public String toString() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}
