package fishandchips.fleet.programs;

import fishandchips.backends.FolderTree;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Together;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.ShopFolder;
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
 * @param starts is told of each process that trains programs, or serves those that are trained
 */
public record StationPrograms(ShopFolder folder, List<Path> moreJars, Consumer<ProcessId> starts) {

    private static final int AT_ONCE = 2;

    public StationPrograms(ShopFolder folder, List<Path> moreJars) {
        this(folder, moreJars, _ -> {});
    }

    /**
     * Prepares the programs of some kinds, two at a time.
     *
     * @param hasPrepared is told of each that was not prepared before; from any thread
     */
    public Map<StationKind, StationProgram> prepareAll(List<StationKind> kinds, Consumer<StationKind> hasPrepared)
            throws Exception {
        var programs = new ConcurrentHashMap<StationKind, StationProgram>();
        for (var kind : kinds) {
            programs.put(kind, program(kind));
        }
        var untrained = programs.values().stream()
                .filter(program -> !program.isTrained())
                .toList();
        if (!untrained.isEmpty()) {
            prepare(untrained, hasPrepared);
        }
        return programs;
    }

    private void prepare(List<StationProgram> programs, Consumer<StationKind> hasPrepared) throws Exception {
        var kinds = programs.stream().map(StationProgram::kind).toList();
        try (var training = new Training(folder, kinds, starts)) {
            List<Callable<Boolean>> jobs = programs.stream()
                    .map(program -> (Callable<Boolean>) () -> {
                        prepare(program, training);
                        hasPrepared.accept(program.kind());
                        return true;
                    })
                    .toList();
            Together.run(AT_ONCE, jobs);
        }
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
    private void prepare(StationProgram program, Training training) throws IOException, InterruptedException {
        removeAllBut(Optional.empty(), program.kind());
        unpack(program);
        training.train(program);
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
            var all = new ArrayList<>(Training.GEAR.station());
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

    private int run(List<String> command, StationKind kind, Path where) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log(kind)))
                .start();
        try {
            return process.waitFor();
        } finally {
            Training.kill(process);
        }
    }

    private File log(StationKind kind) {
        return log(folder, kind);
    }

    /** What is said while a program is unpacked and trained. */
    static File log(ShopFolder folder, StationKind kind) {
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
