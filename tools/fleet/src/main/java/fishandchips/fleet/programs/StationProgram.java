package fishandchips.fleet.programs;

import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A station's program, unpacked from its jar. Beside it lies what the JVM learnt in a training run, with which it starts
 * in a third of the time.
 *
 * @param folder where it was unpacked
 * @param moreJars jars that it has on its class path behind its own
 */
public record StationProgram(StationKind kind, Path folder, List<Path> moreJars) {

    /** The name changes when programs are trained in another way, so that those of earlier versions are trained again. */
    static final String LEARNT = "station.aot";

    /**
     * The command line of one station, to be run in {@link #folder()}. Its name is in it for those who look with ps.
     *
     * @param gear with which it is run; it may have been trained with another one
     */
    public List<String> command(StationName name, Gear gear) throws IOException {
        var learnt = isTrained() ? List.of("-XX:AOTCache=" + LEARNT) : List.<String>of();
        var command = java(gear, learnt, List.of("-Dshop.station=" + name));
        command.addAll(moreJars.isEmpty() ? List.of("-jar", jar()) : withMoreJars());
        return command;
    }

    boolean isTrained() {
        return Files.exists(folder.resolve(LEARNT));
    }

    private String jar() {
        return jarOf(kind);
    }

    static String jarOf(StationKind kind) {
        return Path.of(kind.module()).getFileName() + ".jar";
    }

    /** The JVM accepts what it learnt with the program's own jar when others stand behind it. */
    private List<String> withMoreJars() throws IOException {
        return List.of("-cp", withMoreJars(jar()), mainClass());
    }

    private String withMoreJars(String own) {
        return Stream.concat(Stream.of(own), moreJars.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The class path, as somebody outside of {@link #folder()} sees it. */
    String classPath() {
        return withMoreJars(folder.resolve(jar()).toString());
    }

    String mainClass() throws IOException {
        try (var own = new JarFile(folder.resolve(jar()).toFile())) {
            return own.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        }
    }

    /**
     * The command line of the training run. It ends when it is asked to, and has then written what it learnt; one that cannot become ready ends
     * by itself, as soon as all is wired.
     */
    List<String> training(Path learnt, Gear gear) {
        var end = becomesReadyAlone()
                ? List.of("-jar", jar())
                : List.of("-Dspring.context.exit=onRefresh", "-jar", jar());
        return java(gear, List.of("-XX:AOTCacheOutput=" + learnt), end);
    }

    boolean becomesReadyAlone() {
        return OptionalModule.all().stream().allMatch(module -> module.becomesReadyAlone(kind));
    }

    private List<String> java(Gear gear, List<String> first, List<String> last) {
        var command = new ArrayList<>(javaCommand());
        command.addAll(gear.station(kind));
        command.addAll(first);
        command.addAll(last);
        return command;
    }

    /**
     * The Java that runs this, too. It speaks English wherever it runs: there are libraries that format text for machines as
     * the language of the machine wants it. It writes its log in UTF-8, as the log is read.
     */
    public static List<String> javaCommand() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8");
    }
}
