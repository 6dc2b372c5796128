package fishandchips.stage.connect;

import fishandchips.registry.ConfluentAvro;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many bytes the value of a record has.
 *
 * @param all how many there are
 * @param schema how many of them say what the others mean
 * @param schemaId by which a registry knows the schema; 0 when the record carries it
 */
record RecordBytes(int all, int schema, int schemaId) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static RecordBytes of(Sink sink, byte[] value) {
        return switch (sink) {
            case JSON -> {
                var payload = JSON.writeValueAsBytes(JSON.readTree(value).path("payload"));
                yield new RecordBytes(value.length, value.length - payload.length, 0);
            }
            case AVRO -> new RecordBytes(value.length, ConfluentAvro.HEADER, ConfluentAvro.id(value));
        };
    }

    @Override
    public String toString() {
        return schemaId == 0
                ? String.format(Locale.ROOT, "a record has %,d bytes: %,d of them are its schema", all, schema)
                : String.format(
                        Locale.ROOT, "a record has %,d bytes: %d of them name its schema, %d", all, schema, schemaId);
    }
}
