package fishandchips.fleet.programs;

import fishandchips.backends.FolderTree;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Together;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

/**
 * Prepares the stations' programs, once for each build and each Java: a program whose jar has not changed is taken as it
 * was left by an earlier opening.
 *
 * @param moreJars jars that stations have on their class path behind their own
 */
public record StationPrograms(ShopFolder folder, List<Path> moreJars) {

    private static final int AT_ONCE = 2;

    /** What is learnt with these flags is as good with those of a laptop. The reverse seems to slow a server's stations. */
    private static final Gear TRAINED_WITH = Gear.SERVER;

    /**
     * Prepares the programs of some kinds, two at a time.
     *
     * @param hasPrepared is told of each that was not prepared before; from any thread
     */
    public Map<StationKind, StationProgram> prepareAll(List<StationKind> kinds, Consumer<StationKind> hasPrepared)
            throws Exception {
        var programs = new ConcurrentHashMap<StationKind, StationProgram>();
        List<Callable<Boolean>> jobs = kinds.stream()
                .map(kind -> (Callable<Boolean>) () -> {
                    var program = program(kind);
                    var isNew = !program.isTrained();
                    if (isNew) {
                        prepare(program);
                        hasPrepared.accept(kind);
                    }
                    programs.put(kind, program);
                    return isNew;
                })
                .toList();
        Together.run(AT_ONCE, jobs);
        return programs;
    }

    /** Whether the programs of some kinds need no preparation. */
    public boolean arePrepared(Collection<StationKind> kinds) throws IOException {
        for (var kind : kinds) {
            if (!program(kind).isTrained()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Unpacks and trains a program, which takes some seconds, and removes the kind's older ones.
     *
     * @throws ShopFailedException when its jar cannot be unpacked
     */
    private void prepare(StationProgram program) throws IOException, InterruptedException {
        removeAllBut(Optional.empty(), program.kind());
        unpack(program);
        train(program);
    }

    /**
     * Unpacks a program that was built again, and leaves what runs now. It is not trained before the next opening: that takes longer
     * than starting it untrained.
     *
     * @throws ShopFailedException when the jar is missing, or cannot be unpacked
     */
    public StationProgram prepareUntrained(StationKind kind) throws IOException, InterruptedException {
        var program = program(kind);
        if (!Files.exists(program.folder())) {
            unpack(program);
        }
        return program;
    }

    /** Removes the other programs of its kind, which nobody must be running any more. */
    public void removeAllBut(StationProgram program) throws IOException {
        removeAllBut(Optional.of(program.folder()), program.kind());
    }

    /** The program that was built last; it need not be unpacked. */
    private StationProgram program(StationKind kind) throws IOException {
        var folderName = kind.label() + "-" + fingerprint(jar(kind));
        return new StationProgram(kind, folder.stations().resolve(folderName), moreJars);
    }

    private Path jar(StationKind kind) {
        var jar = folder.root().resolve(Path.of(kind.module(), "target", StationProgram.jarOf(kind)));
        if (!Files.exists(jar)) {
            throw new ShopFailedException("%s is missing; build it with ./shop build.".formatted(jar));
        }
        return jar;
    }

    /** Another when anything in the jar is another, or what it is trained with; the same when it was only built again. */
    private static String fingerprint(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var all = new ArrayList<>(TRAINED_WITH.station());
            all.addAll(StationProgram.javaCommand());
            all.add(Runtime.version().toString());
            zip.stream().map(entry -> entry.getName() + entry.getCrc()).forEach(all::add);
            return UUID.nameUUIDFromBytes(String.join("\n", all).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    private void unpack(StationProgram program) throws IOException, InterruptedException {
        var jar = jar(program.kind());
        Files.createDirectories(folder.stations());
        var command = new ArrayList<>(StationProgram.javaCommand());
        command.addAll(List.of(
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                program.folder().toString()));
        if (run(command, program.kind(), folder.stations()) != 0) {
            throw new ShopFailedException("%s could not be unpacked; %s says why.".formatted(jar, log(program.kind())));
        }
    }

    /** A program that could not be trained is as good as others, but slower to start. */
    private void train(StationProgram program) throws IOException, InterruptedException {
        var learning = program.folder().resolve("learning.aot");
        run(program.training(learning, TRAINED_WITH), program.kind(), program.folder());
        if (Files.exists(learning)) {
            Files.move(learning, program.folder().resolve(StationProgram.LEARNT));
        }
    }

    private int run(List<String> command, StationKind kind, Path where) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log(kind)))
                .start();
        try {
            return process.waitFor();
        } finally {
            kill(process);
        }
    }

    /** A JVM in training that is asked to end would still write what it has learnt, for many seconds, with the help of another one. */
    private static void kill(Process process) {
        var writers = process.descendants().toList();
        process.destroyForcibly();
        writers.forEach(ProcessHandle::destroyForcibly);
    }

    private File log(StationKind kind) {
        return folder.log(kind.label() + "-preparation").toFile();
    }

    private void removeAllBut(Optional<Path> kept, StationKind kind) throws IOException {
        if (Files.isDirectory(folder.stations())) {
            try (var programs = Files.newDirectoryStream(folder.stations(), kind.label() + "-*")) {
                for (var program : programs) {
                    if (!kept.equals(Optional.of(program))) {
                        new FolderTree(program).delete();
                    }
                }
            }
        }
    }
}
