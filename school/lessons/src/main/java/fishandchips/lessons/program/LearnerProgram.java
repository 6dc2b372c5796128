package fishandchips.lessons.program;

import fishandchips.backends.FolderTree;
import fishandchips.console.WrongUseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The program of a lesson: one Java file that the lesson gives and the learner edits.
 *
 * @param lesson whose program it is
 * @param folder where the learner's file is
 * @param name of its class; the file is named so, too
 */
public record LearnerProgram(int lesson, Path folder, String name) {

    /** Copies the file of the lesson into the folder, in place of any that is there. */
    public void copy() throws IOException {
        Files.createDirectories(folder);
        try (var given = given()) {
            Files.copy(given, file(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private InputStream given() {
        var resource = String.format(Locale.ROOT, "/programs/%02d/%s.java.txt", lesson, name);
        return Objects.requireNonNull(LearnerProgram.class.getResourceAsStream(resource), resource);
    }

    /** The learner's file. */
    public Path file() {
        return folder.resolve(name + ".java");
    }

    /** The program as the lesson gave it, in a folder of its own. */
    public LearnerProgram asGiven() throws IOException {
        var given = new LearnerProgram(lesson, folder.resolve("given"), name);
        given.copy();
        return given;
    }

    /**
     * Compiles the file.
     *
     * @param kafka the settings of a Kafka client, for the runs of the program
     * @throws WrongUseException when it does not compile; the message names the lines
     */
    public CompiledProgram compile(Map<String, String> kafka) throws IOException, InterruptedException {
        if (!Files.exists(file())) {
            throw new WrongUseException(String.format(
                    Locale.ROOT,
                    "%s is not there; ./shop lesson reset %d and ./shop lesson %2$d copy it again.",
                    file(),
                    lesson));
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        var classes = folder.resolve("classes");
        new FolderTree(classes).delete(); // a class of an earlier file must not run
        Files.createDirectories(classes);
        var options = List.of("-proc:none", "-d", classes.toString(), "-cp", ClassPath.ofThisCommand());
        try (var files = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            var compiles = compiler.getTask(null, files, found, options, null, files.getJavaFileObjects(file()))
                    .call();
            if (Thread.interrupted()) { // the compiler fails then, and reports a file that it could not read or write
                throw new InterruptedException();
            }
            if (!compiles) {
                throw new WrongUseException(errors(found));
            }
        }
        return new CompiledProgram(folder, classes, name, kafka);
    }

    private String errors(DiagnosticCollector<JavaFileObject> found) {
        var lines = found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> String.format(
                        Locale.ROOT,
                        "%n%s:%d: %s",
                        file(),
                        each.getLineNumber(),
                        each.getMessage(Locale.ROOT).replaceAll("\\R\\s*", "; ")))
                .collect(Collectors.joining());
        return "The program does not compile; mend it and try again." + lines;
    }
}
