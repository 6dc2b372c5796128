package fishandchips.fleet.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.fleet.stations.StationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTests {

    private static final List<String> EVERYONE = Stream.concat(
                    StationKind.all().stream().map(StationKind::label),
                    Stream.of("broker", "admin", "postgres", "auditor", "manager"))
            .toList();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void namesTheFile() {
        file = folder.resolve("passwords.properties");
    }

    @Test
    void everyoneHasAnother() throws IOException {
        var passwords = known(false);

        assertThat(passwords).containsOnlyKeys(EVERYONE);
        assertThat(passwords.values()).doesNotHaveDuplicates();
    }

    @Test
    void noneNeedsQuotes() throws IOException {
        assertThat(known(false).values()).allMatch(password -> password.matches("[A-Za-z0-9_-]{32}"));
    }

    @Test
    void nobodyElseHasOne() throws IOException {
        var passwords = Passwords.in(file, false);

        assertThatThrownBy(() -> passwords.of("mallory")).hasMessage("Nobody is called mallory.");
    }

    @Test
    void theyLastAsLongAsTheFile() throws IOException {
        var before = written(false);

        assertThat(known(false)).isEqualTo(before);
    }

    @Test
    void onlyWhatIsMissingIsMadeUp() throws IOException {
        var before = written(false);
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^cook=.*\n", ""));

        var after = known(false);

        assertThat(changed(before, after)).containsExactly("cook");
        assertThat(after.get("cook")).isNotBlank();
    }

    @Test
    void anewChangesAllButTheOneThatPostgresqlKeeps() throws IOException {
        var before = written(true);

        var after = known(true);

        assertThat(changed(before, after)).hasSize(EVERYONE.size() - 1).doesNotContain("postgres");
    }

    private Map<String, String> written(boolean anew) throws IOException {
        Files.writeString(file, Passwords.in(file, anew).text());
        return known(false);
    }

    private Map<String, String> known(boolean anew) throws IOException {
        var passwords = Passwords.in(file, anew);
        return Stream.of(passwords.text().split("\n"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toMap(Function.identity(), passwords::of));
    }

    private static Stream<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream().filter(name -> !Objects.equals(before.get(name), after.get(name)));
    }
}
