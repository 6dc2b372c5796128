package fishandchips.fleet.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationProgramsTests {

    private static final Path DEPLOYED = Path.of("..", "..");

    @TempDir
    private Path empty;

    @Test
    void saysHowToBuildAJarThatIsMissing() {
        var programs = new StationPrograms(new ShopFolder(empty, empty), List.of());

        assertThatThrownBy(() -> programs.prepareAll(StationKind.CORE, _ -> {}))
                .isInstanceOf(ShopFailedException.class)
                .hasMessageContaining("is missing; build it with ./shop build.");
    }

    @Test
    void runsWithoutWhatTheJvmLearntWhenThereIsNothing() throws IOException {
        var program = new StationProgram(StationKind.COOK, empty, List.of());

        var command = program.command(StationName.parse("cook-1"), Gear.SERVER);

        assertThat(command)
                .contains("-Dshop.station=cook-1", "cook-service.jar")
                .containsAll(Gear.SERVER.station());
        assertThat(command).noneMatch(word -> word.startsWith("-XX:AOTCache"));
        assertThat(command.subList(command.size() - 2, command.size())).isEqualTo(List.of("-jar", "cook-service.jar"));
    }

    @Test
    void hasMoreJarsBehindItsOwn() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "fish.Cook");
        new JarOutputStream(Files.newOutputStream(empty.resolve("cook-service.jar")), manifest).close();

        var command = new StationProgram(StationKind.COOK, empty, List.of(Path.of("faults.jar")))
                .command(StationName.parse("cook-1"), Gear.LAPTOP);

        assertThat(command).doesNotContain("-jar");
        assertThat(command.subList(command.size() - 3, command.size()))
                .isEqualTo(List.of("-cp", "cook-service.jar" + File.pathSeparator + "faults.jar", "fish.Cook"));
    }

    @Test
    void isRunInAContainerAsOnThisMachine() throws IOException {
        assertThat(Files.readAllLines(DEPLOYED.resolve("deploy/image/java.options")))
                .containsAll(Gear.LAPTOP.station());
    }

    @Test
    void hasALargerHeapInATillHereAndInAContainer() throws IOException {
        var till = new StationProgram(StationKind.TILL, empty, List.of())
                .command(StationName.parse("till-1"), Gear.LAPTOP);
        var cook = new StationProgram(StationKind.COOK, empty, List.of())
                .command(StationName.parse("cook-1"), Gear.LAPTOP);

        assertThat(till).containsSubsequence("-Xmx192m", "-Xmx320m");
        assertThat(cook).contains("-Xmx192m").doesNotContain("-Xmx320m");
        assertThat(DEPLOYED.resolve("docker-compose.yml"))
                .content()
                .as("the lines of till")
                .containsPattern("\\n  till:.*\\n(    .*\\n)*      MAX_HEAP: 320m");
    }
}
