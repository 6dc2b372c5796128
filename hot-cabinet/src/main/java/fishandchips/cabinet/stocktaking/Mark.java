package fishandchips.cabinet.stocktaking;

/** A partition of which the cabinet knows how far it has come. */
public record Mark(String topic, int partition) {

    /** As the end of a field's name in Redis: {@code orders.3}. */
    String field() {
        return topic + "." + partition;
    }

    static Mark of(String field) {
        var dot = field.lastIndexOf('.');
        return new Mark(field.substring(0, dot), Integer.parseInt(field.substring(dot + 1)));
    }
}
