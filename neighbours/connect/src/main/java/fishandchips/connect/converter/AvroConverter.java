package fishandchips.connect.converter;

import fishandchips.registry.AvroSchemas;
import fishandchips.registry.ConfluentAvro;
import fishandchips.registry.RegistryRefusedException;
import fishandchips.registry.RegistryUnavailableException;
import fishandchips.registry.SchemaRegistry;
import fishandchips.registry.UnreadableRecordException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.storage.Converter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads records in Confluent's wire format for a sink, with a schema of the sink's own: fields that a writer adds do not reach it. For any
 * registry that speaks Confluent's REST API.
 *
 * <p>While the registry is away the sink waits, if its connector has {@code errors.retry.timeout=-1}.
 */
public final class AvroConverter implements Converter {

    private static final Logger log = LoggerFactory.getLogger(AvroConverter.class);

    private static final String URL = "registry.url";
    private static final String SCHEMA = "schema";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final ConfigDef CONFIG = new ConfigDef()
            .define(URL, ConfigDef.Type.STRING, Importance.HIGH, "Where the schema registry has Confluent's REST API.")
            .define(
                    SCHEMA,
                    ConfigDef.Type.STRING,
                    Importance.HIGH,
                    "The name of the sink's own schema, a file of neighbours/registry/schemas.");

    @SuppressWarnings("NullAway.Init") // Connect calls configure first
    private Reader reader;

    private boolean isAway;

    private record Reader(SchemaRegistry registry, org.apache.avro.Schema avro, Schema connect) {}

    @Override
    public ConfigDef config() {
        return CONFIG;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        var settings = CONFIG.parse(configs);
        try {
            var avro = AvroSchemas.named(String.valueOf(settings.get(SCHEMA)));
            var registry = new SchemaRegistry(URI.create(String.valueOf(settings.get(URL))), PATIENCE);
            reader = new Reader(registry, avro, ConnectForm.of(avro));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(e.getMessage());
        }
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte @Nullable [] value) {
        if (value == null) {
            return SchemaAndValue.NULL;
        }
        return new SchemaAndValue(reader.connect(), ConnectForm.of(read(value), reader.connect()));
    }

    private GenericRecord read(byte[] value) {
        try {
            var read = new ConfluentAvro(reader.registry()).read(value, reader.avro());
            isAway = false;
            return read;
        } catch (RegistryUnavailableException e) {
            if (!isAway) {
                log.warn("{} The sink waits for it.", e.getMessage());
            }
            isAway = true;
            throw new RetriableException(e.getMessage(), e);
        } catch (UnreadableRecordException | RegistryRefusedException e) {
            throw new DataException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException("The schema registry was not asked, because the sink is ending.", e);
        }
    }

    @Override
    public byte[] fromConnectData(String topic, Schema schema, Object value) {
        throw new DataException("This converter is for sinks: it reads Avro, and does not write it.");
    }

    @Override
    public void close() {
        reader.registry().close();
    }
}
