package fishandchips.fleet.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.fleet.stations.StationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTests {

    /** Whose passwords stand in the folder of each container. Redis has what they can be checked with instead. */
    private static final Map<String, Set<String>> KNOWS = knows();

    private static Map<String, Set<String>> knows() {
        var knows = new HashMap<String, Set<String>>();
        StationKind.all().forEach(kind -> knows.put(kind.label(), Set.of(kind.label())));
        knows.put("auditor", Set.of("auditor"));
        knows.put("manager", Set.of("manager"));
        var principals = Set.copyOf(knows.keySet());
        knows.put("kafka", Set.of("broker", "admin"));
        knows.put("redis", Set.of());
        knows.put("postgres", Set.of("postgres"));
        knows.put(
                "init",
                Stream.concat(principals.stream(), Stream.of("admin", "postgres"))
                        .collect(Collectors.toSet()));
        return knows;
    }

    @TempDir
    private Path folder;

    private Path known;

    @BeforeEach
    void writesThem() throws IOException {
        known = folder.resolve("passwords.properties");
        write(false);
    }

    private void write(boolean anew) throws IOException {
        var passwords = Passwords.in(known, anew);
        Files.writeString(known, passwords.text());
        new SecretFiles(passwords).write(folder.resolve("volume"));
    }

    @Test
    void eachContainerHasAFolder() throws IOException {
        try (var folders = Files.list(folder.resolve("volume"))) {
            assertThat(folders.map(each -> each.getFileName().toString())).hasSameElementsAs(KNOWS.keySet());
        }
    }

    @Test
    void noFolderHasThePasswordOfAnother() throws IOException {
        for (var container : KNOWS.keySet()) {
            assertThat(namesIn(container)).as(container).isEqualTo(KNOWS.get(container));
        }
    }

    /** Those whose password occurs somewhere in the folder. */
    private Set<String> namesIn(String container) throws IOException {
        var text = new StringBuilder();
        for (var file : files(container)) {
            text.append(Files.readString(file));
        }
        var passwords = properties(known);
        return passwords.stringPropertyNames().stream()
                .filter(name -> text.indexOf(passwords.getProperty(name)) >= 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void newOnesReplaceTheOldAndLeaveNothingBehind() throws IOException {
        write(true);

        noFolderHasThePasswordOfAnother();
        assertThat(files("till"))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("application.properties");
    }

    @Test
    void aStationLogsInUnderItsOwnName() throws IOException {
        assertThat(properties(files("preparer").getFirst()))
                .containsOnlyKeys("spring.kafka.properties.sasl.jaas.config", "shop.cabinet.redis")
                .hasEntrySatisfying(
                        "shop.cabinet.redis",
                        redis -> assertThat(redis.toString()).startsWith("redis://preparer:"))
                .hasEntrySatisfying(
                        "spring.kafka.properties.sasl.jaas.config",
                        login -> assertThat(login.toString()).contains("ScramLoginModule", "username=\"preparer\""));
        assertThat(properties(files("till").getFirst())).containsOnlyKeys("spring.kafka.properties.sasl.jaas.config");
        assertThat(properties(files("delivery").getFirst())).containsEntry("spring.datasource.username", "delivery");
    }

    private List<Path> files(String container) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("volume").resolve(container))) {
            return files.toList();
        }
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
