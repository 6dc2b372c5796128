package fishandchips.contract;

import java.util.Locale;

/**
 * How a till chooses the partition of an order. The record's key is the order's id in each mode, and all later records of the order go to the
 * partition of the same number.
 */
public enum Partitioning {

    /** By a hash of the order's id, as Kafka does with the record's key. */
    ORDER,

    /** As Kafka does with records that have no key: one partition for a while, and then another one. */
    NONE,

    /** By a hash of the till's name. */
    TILL,

    /** The same partition for every order, as Kafka does when every record has the same key. */
    CONSTANT,

    /** By the till's number: the first partition for the first till, and so on. */
    NUMBERED,

    /** Orders with plaice go to the last partition, and one preparer has that for itself; the others by a hash of the order's id. */
    PLAICE,

    /** Orders with plaice, orders with cod, and all others have partitions of their own, in which a hash of the order's id decides. */
    PORTION;

    /**
     * Whether all records with one order id are in the same partition, at whichever tills and however often the order is sent. Only then
     * can a client name an order by a key of its own.
     */
    public boolean isByOrderId() {
        return this == ORDER;
    }

    /** The name in settings and commands: {@code order}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
