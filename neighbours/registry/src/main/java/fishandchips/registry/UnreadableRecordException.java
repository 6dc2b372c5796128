package fishandchips.registry;

import org.jspecify.annotations.Nullable;

/** A record's value is not Avro in Confluent's wire format, or does not fit its schemas. The message says why. */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
