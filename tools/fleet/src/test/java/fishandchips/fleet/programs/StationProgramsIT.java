package fishandchips.fleet.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.fleet.ProcessId;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prepares the program of a real station. */
class StationProgramsIT {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    @TempDir
    private Path home;

    /** A JVM in training that is asked to end would still write what it has learnt, for many seconds. */
    @Test
    void leavesNoProcessBehindWhenTrainingIsInterrupted() throws Exception {
        var folder = new ShopFolder(ROOT, home);
        Files.createDirectories(folder.logs());
        var told = new CopyOnWriteArrayList<ProcessId>();
        var programs = new StationPrograms(folder, List.of(), told::add);
        var failed = new CompletableFuture<Exception>();
        var preparing = Thread.ofVirtual().start(() -> {
            try {
                programs.prepareAll(List.of(StationKind.COOK), _ -> {});
            } catch (Exception e) {
                failed.complete(e);
            }
        });
        await().atMost(Duration.ofSeconds(90))
                .until(() -> processes().stream().anyMatch(StationProgramsIT::isLearning));
        var learning =
                processes().stream().filter(StationProgramsIT::isLearning).toList();
        assertThat(told)
                .extracting(ProcessId::pid)
                .containsAll(learning.stream().map(ProcessHandle::pid).toList());

        preparing.interrupt();
        preparing.join();

        assertThat(failed).isCompleted();
        await().atMost(Duration.ofSeconds(1)).until(() -> processes().isEmpty());
    }

    /** Java does not say that it cannot use what a program has learnt; it is only slower then. */
    @Test
    void startsWithTheClassesOfAStationThatHasJoinedItsGroup() throws Exception {
        var folder = new ShopFolder(ROOT, home);
        Files.createDirectories(folder.logs());

        var cook = new StationPrograms(folder, List.of())
                .prepareAll(List.of(StationKind.COOK), _ -> {})
                .values()
                .iterator()
                .next();

        var joining = "org.apache.kafka.common.message.JoinGroupRequestData";
        assertThat(loading(cook, joining)).contains(joining + " source: shared objects file");
        assertThat(processes()).isEmpty();
        assertThat(home.resolve("training")).doesNotExist();
    }

    /** What Java says of the classes that it loads in order to run one that has no main method. */
    private static String loading(StationProgram program, String name) throws Exception {
        var command = program.command(StationName.parse("cook-1"), Gear.LAPTOP);
        var java = new ArrayList<>(command.subList(0, command.indexOf("-jar")));
        java.addAll(List.of("-Xlog:class+load", "-cp", "cook-service.jar", name));
        var process = new ProcessBuilder(java)
                .directory(program.folder().toFile())
                .redirectErrorStream(true)
                .start();
        try (var said = process.inputReader()) {
            return said.readAllAsString();
        }
    }

    private static boolean isLearning(ProcessHandle process) {
        var started = process.info().totalCpuDuration().orElse(Duration.ZERO);
        return process.info().commandLine().orElse("").contains("-XX:AOTCacheOutput")
                && started.compareTo(Duration.ofSeconds(1)) > 0;
    }

    /** Those that work for this test. */
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(home.toString()))
                .toList();
    }
}
