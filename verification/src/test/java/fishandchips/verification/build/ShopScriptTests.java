package fishandchips.verification.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code ./shop}, with a Maven and a Java that only say how they were called. */
class ShopScriptTests {

    private static final Path SCRIPT = Path.of("..", "shop");

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void copyTheScript() throws IOException {
        root = Files.createDirectories(folder.resolve("Shop"));
        Files.copy(SCRIPT, root.resolve("shop"));
        executable(root.resolve("shop"));
        program(root.resolve("mvnw"), "echo mvnw \"$@\" >>\"$SHOP_ROOT/called\"");
        program(folder.resolve("jdk/bin/java"), "echo java \"$LC_ALL\" \"$@\"");
        program(folder.resolve("jdk/bin/javac"), "");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.createDirectories(root.resolve("shop-cli/target"));
        Files.createDirectories(root.resolve("tools/bench/target"));
        Files.createDirectories(root.resolve("school/stage/target"));
        Files.createDirectories(root.resolve("school/lessons/target"));
        Files.createDirectories(root.resolve("school/kafkaesque/target"));
        Files.createDirectories(root.resolve("school/kafkaesque-bench/target"));
        Files.createDirectories(root.resolve("neighbours/commands/target"));
        Files.createDirectories(root.resolve("neighbours/connect/target"));
        Files.createDirectories(root.resolve("neighbours/registry-server/target"));
        Files.createDirectories(root.resolve("neighbours/prometheus-server/target"));
        Files.createDirectories(root.resolve("neighbours/search-server/target"));
        Files.createDirectories(root.resolve("neighbours/statistician-service/target"));
        Files.createDirectories(root.resolve("neighbours/stockist-service/target"));
        Files.createDirectories(root.resolve("second-kitchen/wok-service/target"));
        Files.createDirectories(root.resolve("second-kitchen/assembler-service/target"));
        Files.createDirectories(root.resolve("neighbours/zipkin-server/target"));
        Files.createDirectories(root.resolve("neighbours/station-tracing/target"));
    }

    private static void program(Path file, String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process shop(String locale, String... arguments) throws IOException {
        var said = folder.resolve("said").toFile();
        var builder = new ProcessBuilder(
                        Stream.concat(Stream.of("./shop"), Stream.of(arguments)).toList())
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said);
        builder.environment().putAll(Map.of("JAVA_HOME", folder.resolve("jdk").toString(), "LC_ALL", locale));
        builder.environment().keySet().removeAll(List.of("SHOP_HOME", "SHOP_ROOT"));
        return builder.start();
    }

    private String said() {
        return read(folder.resolve("said"));
    }

    private String called() {
        return read(root.resolve("called"));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "test", "format"})
    void printsHelpAndDoesNothingElse(String command) throws Exception {
        var exitCode = shop("C.UTF-8", command, "--help").waitFor();

        assertThat(exitCode).isZero();
        assertThat(said()).startsWith("Usage: ./shop " + command);
        assertThat(called()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "test", "format"})
    void waitsForAnotherBuildInTheSameFolderAndSaysSo(String command) throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/flock")), "There is no flock on this machine.");
        Files.createDirectories(root.resolve(".shop"));
        var other = new ProcessBuilder("flock", root.resolve(".shop/build.lock").toString(), "sh", "-c", "echo; cat")
                .start();
        other.getInputStream().read(); // it has the lock

        var build = shop("C.UTF-8", command);
        await().untilAsserted(() -> assertThat(said()).contains("waiting for another ./shop build, test or format in"));
        var calledMeanwhile = called();
        other.getOutputStream().close();

        assertThat(build.waitFor()).as(said()).isZero();
        assertThat(calledMeanwhile).isEmpty();
        assertThat(called()).startsWith("mvnw ");
    }

    @Test
    void theToyKafkaIsAProgramOfItsOwnThatNeedsNothingElse() throws Exception {
        var exitCode = shop("C.UTF-8", "kafkaesque", "--port", "0").waitFor();

        assertThat(exitCode).as(said()).isZero();
        assertThat(called()).endsWith(" -pl school/kafkaesque -am package\n");
        assertThat(said()).endsWith("/school/kafkaesque/target/kafkaesque.jar --port 0\n");
        assertThat(root.resolve("school/kafkaesque/target/built")).exists();
        assertThat(root.resolve("shop-cli/target/built")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX"})
    void runsJavaInUtf8AndInEnglishWhateverTheLocale(String locale) throws Exception {
        Files.createFile(root.resolve("shop-cli/target/shop-cli.jar"));

        var exitCode = shop(locale, "menu").waitFor();

        assertThat(exitCode).as(said()).isZero();
        assertThat(said()).contains("java C.UTF-8 -Duser.language=en ");
    }

    @Test
    void opensTheShopWithoutBuildingTheBenchOrTheSchool() throws Exception {
        Files.createFile(root.resolve("shop-cli/target/shop-cli.jar"));

        var exitCode = shop("C.UTF-8", "open").waitFor();

        assertThat(exitCode).as(said()).isZero();
        assertThat(called()).contains(" -Dunchecked ").endsWith(" -pl shop-cli -am package\n");
        assertThat(said()).endsWith("/shop-cli/target/shop-cli.jar open\n");
    }

    @ParameterizedTest
    @CsvSource({
        "open --connect, commands, 'neighbours/commands,neighbours/connect'",
        "open --detach --tills 2 --connect, commands, 'neighbours/commands,neighbours/connect'",
        "open --registry, commands, 'neighbours/commands,neighbours/registry-server'",
        "open --stockist, commands, 'neighbours/commands,neighbours/stockist-service'",
        "open --second-kitchen, commands, 'neighbours/commands,second-kitchen/wok-service,second-kitchen/assembler-service'",
        "stockist, commands, neighbours/commands",
        "open --connect --registry, commands, 'neighbours/commands,neighbours/connect,neighbours/registry-server'",
        "open --observed, commands, 'neighbours/commands,neighbours/prometheus-server,neighbours/zipkin-server,neighbours/station-tracing'",
        "open --statistics, commands, 'neighbours/commands,neighbours/search-server,neighbours/statistician-service'",
        "trace 1, commands, neighbours/commands",
        "open --connect --help, commands, neighbours/commands",
        "statistics rebuild, commands, neighbours/commands",
        "connect list, commands, neighbours/commands",
        "demo --no-screen 5, stage, 'school/stage,neighbours/connect'",
        "demo 6, stage, 'school/stage,neighbours/connect,neighbours/registry-server'",
        "bench --with connect --with=registry, bench, 'tools/bench,neighbours/connect,neighbours/registry-server'",
        "bench --only kafkaesque, kafkaesque-bench, school/kafkaesque-bench",
        "lesson run 17, lessons, 'school/lessons,neighbours/registry-server'",
        "check 17, lessons, 'school/lessons,neighbours/registry-server'",
        "lesson 16 --answer 17, lessons, school/lessons"
    })
    void buildsTheNeighboursThatACommandNeedsAndNoOthers(String command, String program, String modules)
            throws Exception {
        var exitCode = shop("C.UTF-8", command.split(" ", -1)).waitFor();

        assertThat(exitCode).as(said()).isZero();
        assertThat(called()).endsWith(" -pl " + modules + " -am package\n");
        assertThat(said()).endsWith("/target/" + program + ".jar " + command + "\n");
        assertThat(said().contains("Maven fetches Kafka Connect")).isEqualTo(modules.contains("neighbours/connect"));
        assertThat(said().contains("Maven fetches the schema registry"))
                .isEqualTo(modules.contains("neighbours/registry-server"));
        assertThat(said().contains("Maven fetches OpenSearch")).isEqualTo(modules.contains("neighbours/search-server"));
    }

    @Test
    void buildsANeighbourThatIsMissingAlsoWhileTheShopIsOpen() throws Exception {
        Files.createFile(root.resolve("school/stage/target/stage.jar"));
        Files.createDirectories(root.resolve(".shop"));
        Files.writeString(root.resolve(".shop/shop.json"), "{}");

        assertThat(shop("C.UTF-8", "demo", "5").waitFor()).as(said()).isZero();

        assertThat(called()).endsWith(" -pl school/stage,neighbours/connect -am package\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"neighbours/connect/connectors/orders.json", "neighbours/registry/src/main/Client"})
    void buildsANeighbourAgainWhenItsSourcesHaveChanged(String file) throws Exception {
        Files.createFile(root.resolve("neighbours/commands/target/commands.jar"));
        Files.createFile(root.resolve("neighbours/connect/target/connect.jar"));
        assertThat(shop("C.UTF-8", "open", "--connect").waitFor()).as(said()).isZero();
        assertThat(shop("C.UTF-8", "open", "--connect").waitFor()).as(said()).isZero();
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), "new");

        assertThat(shop("C.UTF-8", "open", "--connect").waitFor()).as(said()).isZero();

        assertThat(called().lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"modules\":[\"connect\"]', neighbours/commands/target/commands.jar",
        "'\"modules\":[]', shop-cli/target/shop-cli.jar"
    })
    void servesAShopWithNeighboursByTheProgramThatKnowsThem(String modules, String program) throws Exception {
        Files.createFile(root.resolve(program));
        Files.createDirectories(root.resolve(".shop"));
        Files.writeString(root.resolve(".shop/shop.json"), "{\"controlPort\":1," + modules + "}");

        assertThat(shop("C.UTF-8", "status").waitFor()).as(said()).isZero();

        assertThat(said()).endsWith("/" + program + " status\n");
        assertThat(called()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "connect, neighbours/connect",
        "registry, neighbours/registry-server",
        "search, neighbours/search-server",
        "statistician, neighbours/statistician-service",
        "wok, second-kitchen/wok-service",
        "till, till-service"
    })
    void buildsTheModuleOfAStationThatIsReloaded(String station, String module) throws Exception {
        Files.createFile(root.resolve("shop-cli/target/shop-cli.jar"));
        Files.createDirectories(root.resolve(".shop/logs"));
        Files.writeString(root.resolve(".shop/shop.json"), "{}");
        for (var each : List.of(
                "neighbours/connect",
                "neighbours/registry",
                "neighbours/registry-server",
                "neighbours/search-server",
                "neighbours/statistician-service",
                "second-kitchen/wok-service",
                "till-service")) {
            Files.createDirectories(root.resolve(each));
            Files.createFile(root.resolve(each).resolve("pom.xml"));
        }

        assertThat(shop("C.UTF-8", "reload", station).waitFor()).as(said()).isZero();

        assertThat(called()).containsOnlyOnce("mvnw ").endsWith(" -pl " + module + " -am package\n");
    }

    @Test
    void checksEverythingThatItTests() throws Exception {
        var exitCode = shop("C.UTF-8", "test", "-o").waitFor();

        assertThat(exitCode).as(said()).isZero();
        assertThat(called()).isEqualTo("mvnw verify -o\n");
    }

    @ParameterizedTest
    @CsvSource({
        "bench, tools/bench",
        "watch, school/stage",
        "demo, school/stage",
        "lesson, school/lessons",
        "check, school/lessons",
        "completion, school/lessons"
    })
    void buildsTheModuleOfACommandWhenItIsRunAndSomethingHasChanged(String command, String module) throws Exception {
        var program = module + "/target/" + Path.of(module).getFileName() + ".jar";
        Files.createFile(root.resolve(program));

        var exitCodes = List.of(
                shop("C.UTF-8", command, "--quick").waitFor(),
                shop("C.UTF-8", command, "--quick").waitFor());

        assertThat(exitCodes).as(said()).containsOnly(0);
        assertThat(called()).containsOnlyOnce("mvnw ").endsWith(" -pl " + module + " -am package\n");
        assertThat(said()).endsWith("/" + program + " " + command + " --quick\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school/lessons/lesson-01.md",
                "school/lessons/src/main/Lesson",
                "school/stage/src/main/Stage",
                "neighbours/registry/src/main/Client"
            })
    void buildsTheLessonsAgainWhenAPageOrTheStageHasChanged(String file) throws Exception {
        Files.createFile(root.resolve("school/lessons/target/lessons.jar"));
        assertThat(shop("C.UTF-8", "lesson").waitFor()).as(said()).isZero();
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), "new");

        assertThat(shop("C.UTF-8", "lesson").waitFor()).as(said()).isZero();

        assertThat(called().lines()).hasSize(2).allMatch(line -> line.endsWith(" -pl school/lessons -am package"));
    }

    @Test
    void refusesArgumentsOfABuild() throws Exception {
        var exitCode = shop("C.UTF-8", "build", "till").waitFor();

        assertThat(exitCode).isEqualTo(2);
        assertThat(said()).isEqualTo("shop: ./shop build takes no arguments; it always builds all.\n");
        assertThat(called()).isEmpty();
    }
}
