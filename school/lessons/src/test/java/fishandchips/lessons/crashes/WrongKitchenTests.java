package fishandchips.lessons.crashes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.console.Screen;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.ShopFolder;
import fishandchips.shop.ShopCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a {@link WrongKitchen} leaves whose command was killed. */
class WrongKitchenTests {

    @TempDir
    private Path home;

    @Test
    void isEndedWhenTheLessonIsResetWhereTheShopIsClosed() throws Exception {
        var station = new ProcessBuilder("sleep", "60").start();
        try {
            var small = Files.createDirectories(home.resolve("lessons/9/shop"));
            var id = ProcessId.of(station.toHandle());
            var state = String.format(Locale.ROOT, """
                    {"process":{"pid":%1$d,"started":"%2$s"},"phase":"open","controlPort":1,"token":"t","backends":[],"stations":[],
                    "strays":[{"pid":%1$d,"started":"%2$s"}],"waitingFor":[],"modules":[]}""", id.pid(), id.started());
            Files.writeString(small.resolve("shop.json"), state, UTF_8);
            var said = new PrintWriter(new StringWriter());

            var exitCode = ShopCommand.commandLine(new ShopFolder(home, home), new Screen(said, false))
                    .setErr(said)
                    .execute("lesson", "reset", "9");

            assertThat(exitCode).isZero();
            assertThat(station.isAlive()).isFalse();
            assertThat(home.resolve("lessons/9")).doesNotExist();
        } finally {
            station.destroyForcibly();
        }
    }
}
