package fishandchips.lessons.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fishandchips.console.WrongUseException;
import fishandchips.registry.AvroSchemas;
import fishandchips.registry.ConfluentAvro;
import fishandchips.registry.SchemaRegistry.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for what a learner may do to the file of {@link SchemaEvening}. */
class SchemaEveningTests {

    @TempDir
    private Path folder;

    private Schema read(String text) throws IOException {
        var file = folder.resolve(SchemaEvening.FILE);
        Files.writeString(file, text);
        return SchemaEvening.schema(file);
    }

    @Test
    void readsTheSchemaThatTheLessonBeginsWith() throws Exception {
        assertThat(read(AvroSchemas.text(AvroSchemas.ORDER))).isEqualTo(AvroSchemas.named(AvroSchemas.ORDER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | order.avsc is no Avro schema: ",
                "{\"type\": \"recrod\", \"name\": \"order\"} | order.avsc is no Avro schema: ",
                "\"string\" | order.avsc is the schema of a string, and an order is a record."
            })
    void saysWhatIsWrongWithTheFile(String text, String sentence) {
        assertThatExceptionOfType(WrongUseException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining(sentence);
    }

    @Test
    void saysThatTheFileIsGone() {
        assertThatExceptionOfType(WrongUseException.class)
                .isThrownBy(() -> SchemaEvening.schema(folder.resolve(SchemaEvening.FILE)))
                .withMessageEndingWith("order.avsc is gone; ./shop lesson reset 17, and begin anew.");
    }

    @Test
    void writesAValueIntoEachFieldThatItKnowsAndTheDefaultIntoOthers() throws Exception {
        var schema = read(withField("{\"name\": \"tip\", \"type\": \"int\", \"default\": 5}"));

        assertThat(ConfluentAvro.id(AvroOrder.written(new Version(1, 7, schema))))
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"tip\", \"type\": \"int\"}",
                "{\"name\": \"paid_by\", \"type\": \"int\"}",
                "{\"name\": \"tips\", \"type\": {\"type\": \"array\", \"items\": \"int\"}}"
            })
    void saysThatItHasNoValueForAField(String field) throws Exception {
        var version = new Version(1, 7, read(withField(field)));

        assertThatExceptionOfType(WrongUseException.class)
                .isThrownBy(() -> AvroOrder.written(version))
                .withMessageStartingWith("The writer cannot write an order with order.avsc: ")
                .withMessageEndingWith("Give a new field a default, and leave the others as they are.");
    }

    private static String withField(String field) {
        return AvroSchemas.named(AvroSchemas.ORDER).toString().replace("\"fields\":[", "\"fields\":[" + field + ",");
    }
}
