package fishandchips.connect.writer;

import fishandchips.registry.AvroSchemas;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the writer can write. */
public enum WriterFormat {
    /** Each record carries its schema. */
    JSON("demo5-cod-and-chips", false),

    /** A schema registry has the schema. */
    AVRO(AvroSchemas.COD_AND_CHIPS, true);

    private final String topic;
    private final boolean needsRegistry;

    WriterFormat(String topic, boolean needsRegistry) {
        this.topic = topic;
        this.needsRegistry = needsRegistry;
    }

    /** Finds one by its name in settings; empty when there is none. */
    public static Optional<WriterFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst();
    }

    /** Where it writes. */
    public String topic() {
        return topic;
    }

    /** Whether a schema registry has to be there. */
    public boolean needsRegistry() {
        return needsRegistry;
    }

    /**
     * What makes the values.
     *
     * @param registry where the schema registry is; there when it {@linkplain #needsRegistry() has to be}
     */
    public ValueFormat create(Optional<URI> registry) {
        return switch (this) {
            case JSON -> new JsonFormat();
            case AVRO -> AvroFormat.of(registry.orElseThrow());
        };
    }

    /** The name in settings: {@code json}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
