package fishandchips.connect.writer;

/** How the value of a record looks. Used by one thread. */
public interface ValueFormat {

    /**
     * The value of an order's record on a topic.
     *
     * @throws fishandchips.connect.writer.FormatUnavailableException when it cannot be written at the moment, such as when a schema registry
     *     does not answer; the writer tries again
     */
    byte[] write(String topic, CodAndChips order) throws InterruptedException;
}
