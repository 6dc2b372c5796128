package fishandchips.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/** The Avro schemas of the folder {@code schemas}, which lie in the jar. */
public final class AvroSchemas {

    /** An order in the shape of the talk; also the name of its topic and of its table. */
    public static final String COD_AND_CHIPS = "demo6_cod_and_chips";

    /** An order for analysts. */
    public static final String ORDER = "order";

    private AvroSchemas() {}

    /**
     * Reads a schema.
     *
     * @param name the name of its file without {@code .avsc}
     * @throws IllegalArgumentException when there is none of this name
     */
    public static Schema named(String name) {
        return new Schema.Parser().parse(text(name));
    }

    /** The same as a text for people. */
    public static String text(String name) {
        try (var file = AvroSchemas.class.getResourceAsStream("/schemas/" + name + ".avsc")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no schema %s.avsc.".formatted(name));
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
