package fishandchips.shop.furnish;

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
            Path.of("..", "hot-cabinet", "src", "main", "resources", "fishandchips", "cabinet");
    private static final Pattern CALL = Pattern.compile("redis\\.p?call\\('(\\w+)'");

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
    void stationsMayRunTheScriptsAndWhatTheScriptsCall() {
        var needed = new TreeSet<>(Set.of("ping", "eval", "evalsha", "hgetall")); // the last to look at the levels
        needed.addAll(Set.of("hmget", "info", "exists")); // to look whether the cabinet is trusted
        needed.addAll(calledByScripts(SCRIPTS));

        assertThat(commandsOf("cook")).isEqualTo(needed);
    }

    @Test
    void preparersMayTakeStockAsWell() {
        var needed = new TreeSet<>(commandsOf("cook"));
        needed.add("scan"); // for the orders that are to be forgotten
        needed.addAll(calledByScripts(SCRIPTS.resolve("stocktaking")));

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
        assertThat(Principal.values())
                .allSatisfy(principal -> assertThat(text).doesNotContain(passwords.of(principal)));
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
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(RedisRightsTests::calls)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> calls(Path script) {
        try {
            return CALL.matcher(Files.readString(script))
                    .results()
                    .map(call -> call.group(1).toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
