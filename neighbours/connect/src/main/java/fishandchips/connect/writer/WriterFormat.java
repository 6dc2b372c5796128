package fishandchips.connect.writer;

import fishandchips.registry.AvroSchemas;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the writer can write. */
public enum WriterFormat {
    /** Each record carries its schema. */
    JSON("demo5-cod-and-chips", false, _ -> new JsonFormat()),

    /** A schema registry has the schema. */
    AVRO(AvroSchemas.COD_AND_CHIPS, true, registry -> AvroFormat.of(registry.orElseThrow()));

    private final String topic;
    private final boolean needsRegistry;
    private final Function<Optional<URI>, ValueFormat> values;

    WriterFormat(String topic, boolean needsRegistry, Function<Optional<URI>, ValueFormat> values) {
        this.topic = topic;
        this.needsRegistry = needsRegistry;
        this.values = values;
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
        return values.apply(registry);
    }

    /** The name in settings: {@code json}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
