package fishandchips.fleet.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisRightsTests {

    private static final Path SCRIPTS =
            Path.of("..", "..", "hot-cabinet", "src", "main", "resources", "fishandchips", "cabinet");
    private static final Path CABINET =
            Path.of("..", "..", "hot-cabinet", "src", "main", "java", "fishandchips", "cabinet");
    private static final Pattern CALL = Pattern.compile("redis\\.p?call\\('(\\w+)'");

    /** A command that the hot cabinet sends by itself; what is left out are methods that send none. */
    private static final Pattern SENT = Pattern.compile("client\\.(?!close|getPool)(\\w+)\\(");

    @TempDir
    private Path folder;

    private List<String> users;
    private String text;
    private Passwords passwords;

    @BeforeEach
    void writesThem() throws IOException {
        passwords = Passwords.in(folder.resolve("passwords.properties"), false);
        text = RedisRights.users(passwords);
        users = text.lines().toList();
    }

    @Test
    void nobodyIsLetInButWhoHasBusinessThere() {
        assertThat(users)
                .extracting(user -> user.replaceFirst("user (\\S+ \\S+) .*", "$1"))
                .containsExactlyInAnyOrder(
                        "default off", "health on", "preparer on", "cook on", "auditor on", "manager on");
    }

    @Test
    void whoeverNeedsNoPasswordMayOnlyAskForLife() {
        assertThat(users)
                .filteredOn(user -> user.contains("nopass"))
                .containsExactly("user health on nopass sanitize-payload resetchannels -@all +ping");
    }

    @Test
    void nobodyComesInAsDefaultInWhoseNameRedisReadsItsFile() {
        assertThat(lineOf("default")).contains(" off ", " ~* ", " +@all").doesNotContain("nopass");
    }

    @Test
    void nobodyElseMayACategoryOfCommandsOrAnyKeyOrAnyChannel() {
        assertThat(users)
                .filteredOn(user -> !user.startsWith("user default "))
                .hasSize(5)
                .allSatisfy(user -> assertThat(user.split(" "))
                        .contains("-@all", "resetchannels")
                        .noneMatch(word -> word.startsWith("+@") || word.startsWith("&") || word.startsWith("all"))
                        .allMatch(word -> !word.contains("~")
                                || word.endsWith("~{cabinet}*")
                                || word.equals("%W~{cabinet}:lost")));
    }

    @Test
    void theManagerMayOnlySayWhatIsLostAndLookOn() {
        assertThat(lineOf("manager"))
                .endsWith(" resetchannels %R~{cabinet}* %W~{cabinet}:lost -@all"
                        + " +ping +set +exists +hmget +hgetall +info");
    }

    @Test
    void stationsMayRunTheScriptsAndWhatTheScriptsAndTheCabinetCall() {
        var needed = new TreeSet<>(Set.of("ping"));
        needed.addAll(calledByScripts(SCRIPTS));
        needed.addAll(calledByClasses("redis"));
        needed.addAll(calledByClasses("slots"));
        needed.addAll(calledByClass(CABINET.resolve("recovery/CabinetTrust.java")));

        assertThat(commandsOf("cook")).isEqualTo(needed);
    }

    @Test
    void preparersMayTakeStockAsWell() {
        var needed = new TreeSet<>(commandsOf("cook"));
        needed.addAll(calledByScripts(SCRIPTS.resolve("recovery")));
        needed.addAll(calledByClasses("recovery"));

        assertThat(commandsOf("preparer")).isEqualTo(needed);
    }

    @Test
    void theAuditorMayOnlyRead() {
        assertThat(lineOf("auditor")).contains(" %R~{cabinet}* ");
        assertThat(commandsOf("auditor"))
                .containsExactlyInAnyOrder("ping", "mget", "hgetall", "exists", "scan", "info", "memory|usage");
    }

    @Test
    void noPasswordStandsInTheFile() {
        assertThat(Principal.all()).allSatisfy(principal -> assertThat(text).doesNotContain(passwords.of(principal)));
        assertThat(users).filteredOn(user -> user.contains(" #")).hasSize(4);
    }

    private Set<String> commandsOf(String user) {
        return Stream.of(lineOf(user).split(" "))
                .filter(word -> word.startsWith("+"))
                .map(word -> word.substring(1))
                .collect(Collectors.toSet());
    }

    private String lineOf(String user) {
        return users.stream()
                .filter(line -> line.startsWith("user " + user + " "))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> calledByScripts(Path folder) {
        return calledBy(folder, CALL);
    }

    private static Set<String> calledByClasses(String folder) {
        return calledBy(CABINET.resolve(folder), SENT);
    }

    private static Set<String> calledByClass(Path file) {
        return calls(file, SENT).collect(Collectors.toSet());
    }

    private static Set<String> calledBy(Path folder, Pattern call) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> calls(file, call))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> calls(Path file, Pattern call) {
        try {
            return call.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1).toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
