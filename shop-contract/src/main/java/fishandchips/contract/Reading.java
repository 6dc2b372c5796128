package fishandchips.contract;

/**
 * What came of reading a record: the event, or the reason why there is none.
 *
 * <p>A value rather than an exception, since an unreadable record is an everyday thing on a topic: the reader puts it
 * on the dead-letter topic and goes on with its neighbours.
 */
public sealed interface Reading<E extends ShopEvent> {

    /** The record is sound: its key, its JSON and its figures. */
    record Understood<E extends ShopEvent>(E event) implements Reading<E> {}

    /**
     * The record cannot be used.
     *
     * @param reason one sentence that names the fault; never the record's own text
     */
    record Refused<E extends ShopEvent>(String reason) implements Reading<E> {}
}
