package fishandchips.contract;

import org.jspecify.annotations.Nullable;

/**
 * The headers of the records on dead-letter topics. A letter is a record that a station has put aside; a settlement is a later record
 * on the same topic, without a value, that says what people have done about a letter. Values are text in UTF-8.
 */
public final class DeadLetterHeaders {

    /** Of a letter: whether its record was {@value #UNUSABLE} or {@value #GIVEN_UP}. */
    public static final String FATE = "fate";

    /** No reader can use this record, or none should. It does not affect the order that it names. */
    public static final String UNUSABLE = "unusable";

    /** A sound record at which this reader always fails: its order is not seen to. */
    public static final String GIVEN_UP = "given-up";

    /** Of a letter: why the record was put aside, in one line. */
    public static final String REASON = "reason";

    /** Of a letter: the consumer group that put the record aside. */
    public static final String READER = "reader";

    /** Of a letter: the partition of the record, on the topic that the letter's topic belongs to. */
    public static final String PARTITION = "partition";

    /** Of a letter: the offset of the record. */
    public static final String OFFSET = "offset";

    /** Of a settlement: the letter that it settles, such as {@code orders-dlt-3@17}. */
    public static final String SETTLES = "settles";

    /** Of a settlement: whether the letter was {@value #REDRIVEN} or {@value #DROPPED}. */
    public static final String HOW = "how";

    /** The record was sent again to its topic. */
    public static final String REDRIVEN = "redriven";

    /** Nothing more will be done about the record. */
    public static final String DROPPED = "dropped";

    /** Of a settlement: when, as an ISO 8601 instant. */
    public static final String WHEN = "when";

    private DeadLetterHeaders() {}

    /**
     * Whether the order of a letter goes no further: a group that moves orders on failed at a sound record. A record that was merely
     * unusable moves no order, and ends none.
     *
     * @param fate the letter's {@value #FATE}; null when it has none
     * @param reader the letter's {@value #READER}; null when it has none
     */
    public static boolean endOrder(@Nullable String fate, @Nullable String reader) {
        return GIVEN_UP.equals(fate) && ConsumerGroup.movesOrders(reader);
    }
}
