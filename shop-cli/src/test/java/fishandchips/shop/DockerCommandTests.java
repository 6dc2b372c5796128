package fishandchips.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says to Docker, and what it makes of the answers. Docker is a script that plays a part. */
class DockerCommandTests {

    private static final String DOOR = "echo '{\"Name\":\"fish-door-1\",\"State\":\"running\",\"Health\":\"healthy\","
            + "\"Publishers\":[{\"PublishedPort\":8081}]}'";
    private static final String COOKS = "echo '{\"Name\":\"fish-cook-1\",\"State\":\"running\",\"Health\":\"\"}'; "
            + "echo '{\"Name\":\"fish-cook-2\",\"State\":\"running\",\"Health\":\"\"}'";

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void hasNoDocker() {
        environment.put("PATH", home.resolve("programs").toString());
    }

    /** A docker that writes down what it is told, and answers as the cases of a shell script say. */
    private void docker(String... cases) throws IOException {
        var docker = Files.createDirectories(home.resolve("programs")).resolve("docker");
        Files.writeString(docker, """
                #!/bin/sh
                PATH=/usr/bin:/bin
                echo "$SHOP_TILL_PORT $*" | sed 's|--file [^ ]* --ansi never||' | tr -s ' ' >>'%s'
                case "$*" in
                %s
                esac
                """.formatted(home.resolve("calls"), String.join("\n", cases)));
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(home.resolve("calls")).stream()
                .map(String::strip)
                .toList();
    }

    private int shop(String arguments) {
        var screen = new Screen(new PrintWriter(out), false);
        return ShopCommand.commandLine(new ShopFolder(home, home), screen, environment)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open --detach",
                "close",
                "status",
                "scale cook=2",
                "order chips",
                "order chips --follow",
                "logs cook"
            })
    void saysThatThereIsNoDocker(String command) {
        var exitCode = shop("--docker " + command);

        assertThat(exitCode).isEqualTo(2);
        assertThat(err)
                .hasToString("shop: There is no docker command on this machine; ./shop open needs none."
                        + System.lineSeparator());
    }

    @Test
    void saysThatTheEngineDoesNotAnswer() throws IOException {
        docker("'compose version') ;;", "*) echo; echo 'Cannot connect to the daemon.' >&2; exit 1 ;;");

        var exitCode = shop("status --docker");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "shop: Docker does not answer: is the engine running? (Cannot connect to the daemon.)");
    }

    @Test
    void saysThatThereIsNoCompose() throws IOException {
        docker("version*) ;;", "*) exit 1 ;;");

        assertThat(shop("--docker status")).isEqualTo(2);
        assertThat(err.toString()).startsWith("shop: This Docker has no Compose");
    }

    @Test
    void passesOnWhatDockerComplainsOfOtherwise() throws IOException {
        docker("*' ps '*) echo 'services.till is wrong' >&2; exit 15 ;;");

        assertThat(shop("--docker status")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("shop: Docker says: services.till is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "status", "scale cook=2", "order chips", "order chips --follow"})
    void saysThatTheShopIsNotOpen(String command) throws IOException {
        docker("*) ;;");
        environment.put("SHOP_WHERE", "docker");

        assertThat(shop(command)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("shop: The shop is not open. Open it with ./shop --docker open.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open --kafka-port 0     | In containers only tills and boards have a port on this machine: leave out --kafka-port.",
                "open --delivery-port 99 | In containers only tills and boards have a port on this machine: leave out --delivery-port.",
                "open --hands-on         | In containers a board changes nothing, whoever looks at it: leave out --hands-on.",
                "open --cooks 10         | There can be 0 to 9 of cook, not 10.",
                "scale oven=3            | There is no station oven; the stations are till, preparer, cook, accountant, delivery, board.",
                "logs cook               | There are no logs: Docker keeps them only as long as the shop is open."
            })
    void saysWhatCannotBe(String command, String sentence) throws IOException {
        docker("*) ;;");

        assertThat(shop("--docker " + command)).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("shop: " + sentence);
    }

    @Test
    void asksInsideWhatCanBeSeenThereOnly() throws IOException {
        docker("*' ps '*) " + DOOR + " ;;", "*auditor*) echo 'The shop is open.'; exit 1 ;;");

        var exitCode = shop("--docker status --json");

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString()).isEqualToIgnoringNewLines("The shop is open.");
        assertThat(calls())
                .containsExactly(
                        "compose ps --all --format json",
                        "compose --progress quiet run --rm --no-deps --no-TTY auditor --docker status --json");
    }

    @Test
    void changesThingsInTheManagersName() throws IOException {
        docker("*' ps '*) " + DOOR + " ;;", "*manager*) echo 'orders-dlt-3@17 is dropped.' ;;");

        var exitCode = shop("--docker dead-letters drop orders-dlt-3@17");

        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(calls())
                .endsWith(
                        "compose --progress quiet run --rm --no-deps --no-TTY manager --docker dead-letters drop orders-dlt-3@17");
    }

    @Test
    void opensAsManyAsItIsToldAndSaysWhereTheTillsAre() throws IOException {
        docker(
                "*' ps '*) if [ -e " + home.resolve("up") + " ]; then " + DOOR + "; fi ;;",
                "*' up '*) : >" + home.resolve("up") + "; echo ' Container fish-cook-1  Waiting';"
                        + " echo ' Container fish-cook-1  Healthy' ;;");

        var exitCode = shop("open --docker --detach --fresh --cooks 2");

        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(calls())
                .containsExactly(
                        "compose ps --all --format json",
                        "compose --profile * down --volumes --remove-orphans",
                        "compose --profile * --progress plain build",
                        "compose --progress plain up --detach --no-build --wait --wait-timeout 300"
                                + " --scale till=1 --scale preparer=1 --scale cook=2 --scale accountant=1 --scale delivery=1 --scale board=1"
                                + " --scale window=1 --scale door=1",
                        "compose ps --all --format json");
        assertThat(out.toString())
                .contains(
                        "  cook-1 is ready",
                        "    tills   http://127.0.0.1:8081/",
                        "    logs    ./shop --docker logs STATION");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "open --detach,                   -,    -",
                "open --detach,                   9000, 9000",
                "open --detach --till-port 18080, 9000, 18080",
                "open --detach --till-port 0,     -,    0"
            })
    void tellsWhereTheDoorShallBe(String command, @Nullable String setting, @Nullable String port) throws IOException {
        docker("*) ;;");
        if (setting != null) {
            environment.put("SHOP_TILL_PORT", setting);
        }

        assertThat(shop("--docker " + command)).isZero();
        assertThat(calls())
                .anyMatch(
                        call -> call.startsWith(port == null ? "compose" : port + " compose") && call.contains(" up "));
    }

    @Test
    void namesTheSettingWhenThePortIsTaken() throws IOException {
        docker("*' up '*) echo 'listen tcp4 127.0.0.1:8080: bind: address already in use'; exit 1 ;;");

        assertThat(shop("--docker open --detach")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("shop: A port where a door should be is taken: free it, or choose another"
                        + " with --board-port or SHOP_BOARD_PORT, --till-port or SHOP_TILL_PORT.");
    }

    @Test
    void showsHowABuildEndedThatFailed() throws IOException {
        docker("*' build') echo 'the oven is cold'; exit 1 ;;");

        assertThat(shop("--docker open --detach")).isEqualTo(1);
        assertThat(out.toString()).contains("the oven is cold");
        assertThat(err.toString()).startsWith("shop: The images could not be built; all that Docker said is in ");
        assertThat(home.resolve("logs/docker-build.log")).hasContent("the oven is cold");
    }

    @Test
    void closesAgainWhatCouldNotBeOpened() throws IOException {
        docker(
                "*' ps '*) if [ -e " + home.resolve("up") + " ]; then "
                        + COOKS.replace("\"Health\":\"\"", "\"Health\":\"unhealthy\"") + "; fi ;;",
                "*' up '*) : >" + home.resolve("up") + "; echo 'container fish-cook-1 is unhealthy'; exit 1 ;;",
                "*' logs '*) echo 'cook-1 | no oil' ;;");

        assertThat(shop("--docker open --detach")).isEqualTo(1);
        assertThat(out.toString()).contains("container fish-cook-1 is unhealthy", "The shop is closed");
        assertThat(err.toString()).contains("for these are not ready: cook-1, cook-2; all that Docker said is in");
        assertThat(home.resolve("logs/docker-open.log")).content().contains("cook-1 | no oil");
        assertThat(calls()).last().isEqualTo("compose --profile * --progress plain down");
    }

    @Test
    void doesNotOpenTwice() throws IOException {
        docker("*' ps '*) " + DOOR + " ;;");

        assertThat(shop("--docker open")).isEqualTo(2);
        assertThat(err.toString()).contains("is open in Docker already; close it with ./shop --docker close.");
        assertThat(calls()).hasSize(1);
    }

    @Test
    void closesWithoutForgettingAnything() throws IOException {
        docker("*' ps '*) " + COOKS + " ;;", "*' down') echo ' Container fish-cook-1  Stopped' ;;");

        assertThat(shop("--docker close")).isZero();
        assertThat(out.toString()).contains("cook-1 has stopped", "Docker keeps its data");
        assertThat(calls()).last().isEqualTo("compose --profile * --progress plain down");
    }

    @Test
    void scalesWhileTheMovesAreWatchedFromInside() throws IOException {
        docker(
                "*' ps '*) " + COOKS + " ;;",
                "*settle*) echo '  before  cook-1: 0 1 2   cook-2: 3 4 5'; " + "while ! grep -q ' up ' "
                        + home.resolve("calls") + "; do :; done; echo '  after   nobody' ;;");

        assertThat(shop("--docker scale cook=0")).isZero();
        assertThat(out.toString().lines().toList().subList(0, 3))
                .containsExactly("cook: from 2 to 0", "  before  cook-1: 0 1 2   cook-2: 3 4 5", "  after   nobody");
        assertThat(calls())
                .contains(
                        "compose --progress quiet run --rm --no-deps --no-TTY auditor settle cook=0",
                        "compose --progress plain up --detach --no-recreate --no-build --no-deps --wait --scale cook=0 cook");
    }

    @Test
    void saysWhyItCouldNotScale() throws IOException {
        docker(
                "*' ps '*) " + COOKS + " ;;",
                "*settle*) echo '  before  nobody'; exec sleep 600 ;;",
                "*' up '*) echo 'no memory left'; exit 1 ;;");

        assertThat(shop("--docker scale cook=3")).isEqualTo(1);
        assertThat(out.toString()).contains("no memory left");
        assertThat(err.toString()).startsWith("shop: cook=3 could not be had;");
    }

    @Test
    void scalesTillsOfWhichNoPartitionsMove() throws IOException {
        docker("*' ps '*) " + DOOR + " ;;");

        assertThat(shop("--docker scale till=2")).isZero();
        assertThat(out.toString()).startsWith("till: from 0 to 2").doesNotContain("before");
        assertThat(calls()).hasSize(2).last().asString().endsWith("--scale till=2 till");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cook-2 -f     | --tail 20 --follow --no-log-prefix --index 2 cook",
                "cook -n 5     | --tail 5 cook",
                "cook-1 -n 0   | --tail 0 --no-log-prefix --index 1 cook"
            })
    void showsTheLogsOfContainers(String arguments, String passedOn) throws IOException {
        docker("*' ps '*) " + COOKS + " ;;", "*' logs '*) echo 'frying' ;;");

        assertThat(shop("--docker logs " + arguments)).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("frying");
        assertThat(calls()).last().isEqualTo("compose --profile * logs " + passedOn);
    }

    @Test
    void namesTheLogsThereAre() throws IOException {
        docker("*' ps '*) " + COOKS + " ;;");

        assertThat(shop("--docker logs oven")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("shop: There is no log of oven; there are cook-1, cook-2.");
    }

    @Test
    void saysThatThereIsNoSuchPlace() {
        environment.put("SHOP_WHERE", "nowhere");

        assertThat(shop("status")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("shop: SHOP_WHERE says nowhere, but can only be here, docker or network.");
    }

    @Test
    void isAmongTheContainersAlreadyWhenToldSo() {
        environment.put("SHOP_WHERE", "network");

        assertThat(shop("--docker close")).isEqualTo(2);
        assertThat(err.toString()).contains("Among the containers one can only look");
    }
}
