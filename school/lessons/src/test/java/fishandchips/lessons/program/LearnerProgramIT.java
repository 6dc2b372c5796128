package fishandchips.lessons.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.console.WrongUseException;
import fishandchips.lessons.program.Fault.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compiles and runs programs, which need no Kafka. */
class LearnerProgramIT {

    private static final Map<String, String> NO_KAFKA = Map.of("bootstrap.servers", "127.0.0.1:1");
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    private final Queue<String> printed = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @CsvSource({"9, Preparer", "10, Ledger", "11, Preparer", "12, Preparer"})
    void compilesEachProgramThatALessonGives(int lesson, String name) throws Exception {
        var program = new LearnerProgram(lesson, folder, name);
        program.copy();

        program.compile(NO_KAFKA);

        assertThat(Files.readAllLines(program.file())).hasSizeBetween(30, 60);
        assertThat(folder.resolve("classes/%s.class".formatted(name))).exists();
    }

    @Test
    void namesTheLinesThatDoNotCompile() throws Exception {
        var program = written("int portions = \"chips\"\nfry();");

        assertThatThrownBy(() -> program.compile(NO_KAFKA))
                .isInstanceOf(WrongUseException.class)
                .hasMessageStartingWith("The program does not compile; mend it and try again.\n%s:2: ';' expected"
                        .formatted(program.file()));
    }

    @Test
    void doesNotRunWhatAnEarlierFileHad() throws Exception {
        written("System.out.println(\"chips\");").compile(NO_KAFKA);
        Files.writeString(folder.resolve("Preparer.java"), "class Other {}", UTF_8);

        assertThat(run(new LearnerProgram(9, folder, "Preparer"))).isEqualTo(ProgramEnd.FAILED);
    }

    /** As by Ctrl-C. */
    @Test
    void doesNotBlameTheFileForAnInterruption() throws Exception {
        var program = written("System.out.println(\"chips\");");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> program.compile(NO_KAFKA)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void saysThatTheFileIsGone() {
        assertThatThrownBy(() -> new LearnerProgram(9, folder, "Preparer").compile(NO_KAFKA))
                .hasMessageContaining("Preparer.java is not there; ./shop lesson reset 9");
    }

    @Test
    void showsWhatAProgramPrintsAndHowItEnds() throws Exception {
        assertThat(run("System.out.println(System.getenv(\"DATABASE\"));")).isEqualTo(ProgramEnd.ENDED);
        assertThat(printed).containsExactly("chips");
    }

    @Test
    void showsTheExceptionOfAProgram() throws Exception {
        assertThat(run("throw new IllegalStateException(\"no fish\");")).isEqualTo(ProgramEnd.FAILED);
        assertThat(printed).contains("java.lang.IllegalStateException: no fish");
    }

    @Test
    void showsTheFirstLinesOfAProgramThatPrintsMany() throws Exception {
        assertThat(run("for (var i = 0; i < 1000; i++) System.out.println(\"chips\");"))
                .isEqualTo(ProgramEnd.ENDED);
        assertThat(printed).hasSize(500);
    }

    @Test
    void endsAProgramThatWaitsWithoutEnd() throws Exception {
        assertThat(runShortly("Thread.sleep(60_000);")).isEqualTo(ProgramEnd.NEVER);
        assertThat(printed).containsExactly("--- The program has not ended within 2 s, so the command ends it.");
    }

    /** It ends as if it had been killed, and no fault has happened to it. */
    @Test
    void tellsAProgramThatIsKilledFromOneThatEndsLikeThat() throws Exception {
        var program = written("System.exit(137);").compile(NO_KAFKA);

        assertThat(program.run(Fault.crash(Point.COMMITTED, 1), Map.of(), printed::add))
                .isEqualTo(ProgramEnd.FAILED);
    }

    @Test
    void knowsThatAProgramIsKilledInTheMiddleOfALine() throws Exception {
        var program = written("System.out.print(\"fish\"); new %s().onCommit(java.util.Map.of());"
                        .formatted(FaultInterceptor.class.getName()))
                .compile(NO_KAFKA);

        assertThat(program.run(Fault.crash(Point.COMMITTED, 1), Map.of(), printed::add))
                .isEqualTo(ProgramEnd.KILLED);
    }

    /** The other process writes to the same output. */
    @Test
    void endsAProcessThatAProgramHasStarted() throws Exception {
        var start = "System.out.println(new ProcessBuilder(\"sleep\", \"60\").inheritIO().start().pid());";

        assertThat(runShortly(start + "Thread.sleep(60_000);")).isEqualTo(ProgramEnd.NEVER);

        var other = ProcessHandle.of(Long.parseLong(printed.element()));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(other.filter(ProcessHandle::isAlive)).isEmpty());
    }

    @Test
    void waitsForNoProcessThatAProgramHasLeft() throws Exception {
        var program = written("System.out.println(new ProcessBuilder(\"sleep\", \"60\").inheritIO().start().pid());");

        assertThat(run(program)).isEqualTo(ProgramEnd.ENDED);

        var other = ProcessHandle.of(Long.parseLong(printed.element()));
        assertThat(other)
                .hasValueSatisfying(
                        process -> assertThat(process.destroyForcibly()).isTrue());
    }

    @Test
    void saysWhatAProgramIsWhenThereIsNone() throws Exception {
        Files.writeString(folder.resolve("Preparer.java"), "class Preparer {}", UTF_8);

        assertThat(run(new LearnerProgram(9, folder, "Preparer"))).isEqualTo(ProgramEnd.FAILED);
        assertThat(printed)
                .containsExactly("A program is a public class Preparer with a public static void main(String[] args).");
    }

    /** The command is this test's own child, which starts a program and is killed. */
    @Test
    void endsAProgramWithItsCommand() throws Exception {
        written("System.out.println(ProcessHandle.current().pid()); Thread.sleep(60_000);");
        var command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        ClassPath.ofThisCommand(),
                        Command.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var pid = Long.parseLong(command.inputReader().readLine());
        assertThat(ProcessHandle.of(pid)).isPresent();

        command.destroyForcibly();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive))
                        .isEmpty());
    }

    /** A command that runs a program. */
    static final class Command {

        private Command() {}

        static void main(String[] arguments) throws Exception {
            new LearnerProgram(9, Path.of(arguments[0]), "Preparer")
                    .compile(NO_KAFKA)
                    .run(null, Map.of(), System.out::println);
        }
    }

    private ProgramEnd run(String statements) throws Exception {
        return run(written(statements));
    }

    private ProgramEnd run(LearnerProgram program) throws Exception {
        return program.compile(NO_KAFKA).run(null, Map.of("DATABASE", "chips"), printed::add);
    }

    private ProgramEnd runShortly(String statements) throws Exception {
        return written(statements).compile(NO_KAFKA).within(SHORT).run(null, Map.of(), printed::add);
    }

    /** In the second line of the file and below. */
    private LearnerProgram written(String statements) throws IOException {
        Files.writeString(
                folder.resolve("Preparer.java"),
                "public class Preparer { public static void main(String[] args) throws Exception {\n%s\n}}"
                        .formatted(statements),
                UTF_8);
        return new LearnerProgram(9, folder, "Preparer");
    }
}
