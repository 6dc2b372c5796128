package fishandchips.connect.writer;

import fishandchips.registry.AvroSchemas;
import fishandchips.registry.ConfluentAvro;
import fishandchips.registry.RegistryRefusedException;
import fishandchips.registry.RegistryUnavailableException;
import fishandchips.registry.SchemaRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

/**
 * Avro in Confluent's wire format, with the schema {@code demo6_cod_and_chips}, which the registry has under {@code <topic>-value}.
 *
 * <p>It registers the schema again every half minute: that changes nothing, unless somebody has deleted it.
 */
public final class AvroFormat implements ValueFormat {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration REGISTERED_AGAIN_AFTER = Duration.ofSeconds(30);

    private final Schema schema = AvroSchemas.named(AvroSchemas.COD_AND_CHIPS);
    private final Map<String, Registered> registered = new HashMap<>();
    private final SchemaRegistry registry;
    private final InstantSource clock;

    /** A format that never ends, with the registry at an address. */
    static AvroFormat of(URI registry) {
        return new AvroFormat(new SchemaRegistry(registry, PATIENCE), InstantSource.system());
    }

    AvroFormat(SchemaRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    private record Registered(int id, long untilMillis) {}

    /** Throws also {@link RegistryRefusedException} with the registry's reason, such as that it has another schema for this topic. */
    @Override
    public byte[] write(String topic, CodAndChips order) throws InterruptedException {
        return ConfluentAvro.write(id(topic), record(order));
    }

    private int id(String topic) throws InterruptedException {
        var known = registered.get(topic);
        if (known == null || known.untilMillis() <= clock.millis()) {
            known = new Registered(register(topic), clock.millis() + REGISTERED_AGAIN_AFTER.toMillis());
            registered.put(topic, known);
        }
        return known.id();
    }

    private int register(String topic) throws InterruptedException {
        try {
            return registry.register(topic + "-value", schema);
        } catch (RegistryUnavailableException e) {
            throw new FormatUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    private GenericRecord record(CodAndChips order) {
        return new GenericRecordBuilder(schema)
                .set("order_time", order.orderTime())
                .set("count", order.count())
                .set("order", order.order())
                .build();
    }
}
