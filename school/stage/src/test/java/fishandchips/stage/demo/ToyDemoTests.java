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

/** A demo on the toy Kafka, played for some seconds. */
class ToyDemoTests {

    @TempDir
    private Path home;

    @Test
    void showsOrdersPartitionsAndLagLikeADemoOnKafka() {
        var said = new StringWriter();
        var out = new PrintWriter(said, true);

        var exitCode = ShopCommand.commandLine(new ShopFolder(home, home), new Screen(out, false))
                .setErr(out)
                .execute("demo", "3", "--on", "kafkaesque", "--no-screen", "--for", "12s");

        assertThat(said.toString())
                .startsWith(
                        "Demo 3: three tills, three partitions, two preparers, on the toy Kafka at http://127.0.0.1:")
                .contains(
                        "preparer-1 is open.", "till-3 is open.", "Order 1: ", "Order ready ", "preparer-1 has 2, lag ")
                .endsWith("Closing the shop of the demo." + System.lineSeparator());
        assertThat(exitCode).isZero();
        assertThat(home.resolve("demo3.log")).isNotEmptyFile();
    }
}
