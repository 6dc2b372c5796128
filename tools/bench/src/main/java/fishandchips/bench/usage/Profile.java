package fishandchips.bench.usage;

import fishandchips.fleet.ProcessId;
import fishandchips.fleet.open.ShopState;
import fishandchips.fleet.stations.StationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Has Java's flight recorder watch the stations of one kind. Used by one thread. */
public final class Profile {

    /** Deeper than Spring and Tomcat call each other; of deeper stacks what calls would be missing. */
    private static final int STACK_DEPTH = 256;

    private final StationKind kind;
    private final Path folder;
    private final Map<ProcessId, Path> recordings = new LinkedHashMap<>();

    /**
     * Nothing is recorded yet.
     *
     * @param folder where the recordings go
     */
    public Profile(StationKind kind, Path folder) {
        this.kind = kind;
        this.folder = folder;
    }

    /** Watches those of the kind that are there now and are not watched yet. */
    public void watch(ShopState shop) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (var station : shop.stations(kind)) {
            var process = station.process();
            if (process != null && !recordings.containsKey(process)) {
                var file = folder.resolve(String.format(Locale.ROOT, "%s-%d.jfr", station.name(), process.pid()));
                recordings.put(process, file);
                Jcmd.ask(process, "JFR.configure", "stackdepth=" + STACK_DEPTH);
                Jcmd.ask(process, "JFR.start", "name=bench", "settings=profile", "dumponexit=true", "filename=" + file);
            }
        }
    }

    /** Watches no more, and writes the recordings to their files. */
    public void stop() throws IOException, InterruptedException {
        for (var process : recordings.keySet()) {
            Jcmd.ask(process, "JFR.stop", "name=bench");
        }
    }

    /** The recordings, for {@code jfr view hot-methods} and the like. */
    public List<Path> recordings() {
        return recordings.values().stream().filter(Profile::isWritten).toList();
    }

    /** One that was killed leaves nothing, or an empty file. */
    private static boolean isWritten(Path recording) {
        return recording.toFile().length() > 0;
    }
}
