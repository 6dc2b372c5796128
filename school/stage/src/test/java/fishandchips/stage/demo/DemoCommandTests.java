package fishandchips.stage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.console.Screen;
import fishandchips.fleet.ShopFolder;
import fishandchips.shop.ShopCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link DemoCommand}. */
class DemoCommandTests {

    @TempDir
    private Path home;

    private final StringWriter said = new StringWriter();

    @Test
    void listsAllDemos() {
        assertThat(shop("demo")).isZero();

        assertThat(said.toString().lines()).containsExactlyElementsOf(Demos.list());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo 5 --cabinet           | Only demo 4 has a cook who could fill the hot cabinet: ./shop demo 4 --cabinet.",
                "demo 6 --salt-and-vinegar  | Only in demo 4 do customers choose salt and vinegar: ./shop demo 4 --salt-and-vinegar.",
                "demo 5 -s http://localhost | Only demo 6 has a schema registry: ./shop demo 6 -s URI.",
                "demo 6 -s localhost:8081   | What -s or SCHEMA_REGISTRY_URI names is no schema registry; say it like http://localhost:8750/apis/ccompat/v7.",
                "demo 6 -s http://a_b/{     | What -s or SCHEMA_REGISTRY_URI names is no schema registry; say it like http://localhost:8750/apis/ccompat/v7.",
                "demo 4 --replay            | Only demos 5 and 6 have a table to replay into: ./shop demo 5 --replay.",
                "demo 5 --on kafkaesque     | On the toy Kafka there are demos 1 to 4, as they are without options: ./shop demo 3 --on kafkaesque.",
                "demo 4 --cabinet --on kafkaesque | On the toy Kafka there are demos 1 to 4, as they are without options: ./shop demo 3 --on kafkaesque.",
                "demo 3 --on rabbits        | A demo is played on kafka or on kafkaesque, not on rabbits.",
                "demo 9                     | There is no demo 9; ./shop demo lists them.",
                "demo 2 --salt-and-vinegar  | Only in demo 4 do customers choose salt and vinegar: ./shop demo 4 --salt-and-vinegar.",
                "demo 1 --cabinet           | Only demo 4 has a cook who could fill the hot cabinet: ./shop demo 4 --cabinet.",
                "demo 0 --cabinet           | Demo 0 has no stations: leave out --partitioning, --cabinet, --salt-and-vinegar, --schema-uri, --replay and --on.",
                "demo 3 --partitioning odd  | There is no partitioning odd; there are order, none, till, constant, numbered, plaice, portion.",
                "demo 1 --keep              | Only topics on a Kafka elsewhere can be kept: leave out --keep, or name that Kafka with -k HOST:PORT.",
                "demo 2 -d certs            | Certificates are for a Kafka elsewhere: name it with -k HOST:PORT, or in KAFKA_SERVICE_URI."
            })
    void refusesInOneSentenceWhatItCannotPlay(String command, String sentence) {
        assertThat(shop(command.split(" ", -1))).isEqualTo(2);

        assertThat(said).hasToString("shop: " + sentence + System.lineSeparator());
    }

    private int shop(String... arguments) {
        var out = new PrintWriter(said, true);
        return ShopCommand.commandLine(new ShopFolder(home, home), new Screen(out, false))
                .setErr(out)
                .execute(arguments);
    }
}
