package fishandchips.shop.module;

import static fishandchips.shop.module.SecondLedger.BOOKKEEPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.provisioning.KafkaRights;
import fishandchips.fleet.provisioning.Secrets;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.shop.ShopCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionalModuleTests {

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();

    private int shop(String... arguments) {
        var writer = new PrintWriter(out, true);
        return ShopCommand.commandLine(new ShopFolder(home, home), new Screen(writer, false))
                .setOut(writer)
                .setErr(writer)
                .execute(arguments);
    }

    @Test
    void addsKindsOfStationsBehindThoseOfTheCore() {
        assertThat(StationKind.named("bookkeeper")).isEqualTo(BOOKKEEPER).isGreaterThan(StationKind.BOARD);
        assertThat(StationName.parse("bookkeeper-2")).isEqualTo(new StationName(BOOKKEEPER, 2));
        assertThat(StationKind.CORE).doesNotContain(BOOKKEEPER);
    }

    @Test
    void addsAnOptionToOpenWhosePortsMoveWithAllOthers() {
        assertThat(shop("open", "--help")).isZero();
        assertThat(shop("open", "--second-ledger", "--move-ports", "57000")).isEqualTo(2);

        assertThat(out.toString())
                .contains("--second-ledger", "Keep a second ledger.")
                .contains("There is no port 66000 (9000 moved by --move-ports 57000)");
    }

    @Test
    void itsStationsCanBeLeftOutOnlyOfAShopThatHasThem() {
        assertThat(shop("open", "--without", "bookkeeper")).isEqualTo(2);

        assertThat(out.toString())
                .contains(
                        "The shop has a bookkeeper only with the option of its optional module: leave out --without bookkeeper,"
                                + " or say both.");
    }

    @Test
    void addsCommands() {
        assertThat(shop("bookings")).isZero();

        assertThat(out.toString()).contains("The second ledger is kept to be compared with the first.");
    }

    @Test
    void itsStationsHaveAUserWithTheRightsOfEveryStationAndThoseOfTheModule() {
        assertThat(KafkaRights.all())
                .filteredOn(right -> right.entry().principal().equals("User:bookkeeper"))
                .extracting(right -> "%s %s"
                        .formatted(right.entry().operation(), right.pattern().name()))
                .containsExactlyInAnyOrder(
                        "WRITE bookings", "WRITE shop-floor", "READ orders", "READ bookkeeper", "WRITE orders-dlt");
    }

    @Test
    void onlyItsStationsKnowTheirPasswords() throws Exception {
        Secrets.write(home, false, 1);

        assertThat(home.resolve("bookkeeper/application.properties"))
                .content()
                .contains("username=\"bookkeeper\"", "spring.datasource.username=bookkeeper")
                .doesNotContain("redis");
        assertThat(home.resolve("redis/users.acl")).content().doesNotContain("bookkeeper");
        assertThat(Stream.of("accountant", "auditor", "manager"))
                .allSatisfy(other -> assertThat(home.resolve(other))
                        .isDirectoryNotContaining(file -> read(file).contains("bookkeeper")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void saysWhichModuleOfAnOpenShopIsNotOnTheClassPath() {
        assertThatThrownBy(() -> OptionalModule.named(List.of("second-ledger", "wok")))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("There is no optional module wok here; there are: second-ledger.");
    }
}
