package fishandchips.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * Confluent's wire format of a record: a byte 0, the id of the schema in four bytes, the greatest first, and then Avro's binary encoding.
 *
 * @param registry where a reader finds the schema that a record was written with
 */
public record ConfluentAvro(SchemaRegistry registry) {

    /** How many bytes of a record name its schema. */
    public static final int HEADER = 1 + Integer.BYTES;

    /** Begins every record in this format, which has had no other version yet. */
    private static final byte VERSION = 0;

    /**
     * A record in this format.
     *
     * @param id the id of the record's schema
     */
    public static byte[] write(int id, GenericRecord record) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(HEADER).put(VERSION).putInt(id).array());
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The id of the schema that a record was written with.
     *
     * @throws UnreadableRecordException when it is not in this format
     */
    public static int id(byte[] record) {
        if (record.length < HEADER || record[0] != VERSION) {
            throw new UnreadableRecordException(
                    "The record is not Avro in Confluent's format, which begins with a byte 0 and four bytes of a schema's id.",
                    null);
        }
        return ByteBuffer.wrap(record).getInt(1);
    }

    /**
     * Reads a record that may have been written with another schema. Avro's schema resolution leaves out fields that the reader does not
     * know, and puts defaults into those that the writer did not.
     *
     * @param reader the schema of the reader
     * @throws UnreadableRecordException when it is not in this format, or the schemas do not fit each other
     */
    public GenericRecord read(byte[] record, Schema reader) throws InterruptedException {
        return read(record, registry.schema(id(record)), reader);
    }

    static GenericRecord read(byte[] record, Schema writer, Schema reader) {
        var decoder = DecoderFactory.get().binaryDecoder(record, HEADER, record.length - HEADER, null);
        try {
            return new GenericDatumReader<GenericRecord>(writer, reader, new GenericData()).read(null, decoder);
        } catch (IOException
                | RuntimeException e) { // Avro does not say what it throws when bytes are not what it thinks
            throw new UnreadableRecordException(
                    "The record with the schema %s cannot be read as %s: %s"
                            .formatted(id(record), reader.getFullName(), reason(e)),
                    e);
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
