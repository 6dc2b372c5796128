package fishandchips.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** How much memory processes of this machine use. */
final class ProcessMemory {

    private static final long KB_PER_MB = 1_024;

    private ProcessMemory() {}

    /** A line for each station of some kinds that is a process of this machine, kind by kind. */
    static List<String> lines(List<StationState> stations, Iterable<StationKind> kinds) throws IOException {
        var lines = new ArrayList<String>();
        for (var kind : kinds) {
            lines.addAll(lines(stations, kind));
        }
        return lines;
    }

    /** A line for each station of a kind that is a process of this machine. */
    static List<String> lines(List<StationState> stations, StationKind kind) throws IOException {
        var lines = new ArrayList<String>();
        for (var station : stations) {
            var process = station.process();
            if (process != null && station.name().kind().equals(kind)) {
                withChildren(process.pid())
                        .ifPresent(kb -> lines.add(String.format(
                                Locale.ROOT, "%s uses %d MB of memory.", station.name(), kb / KB_PER_MB)));
            }
        }
        return lines;
    }

    /** The resident memory of a process and of those that it has started; empty when it has ended. */
    private static OptionalLong withChildren(long pid) throws IOException {
        var own = residentKb(pid);
        if (own.isEmpty()) {
            return own;
        }
        var sum = own.getAsLong();
        for (var child : ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .toList()) {
            sum += residentKb(child.pid()).orElse(0);
        }
        return OptionalLong.of(sum);
    }

    /** The resident memory of a process; empty when it has ended. */
    static OptionalLong residentKb(long pid) throws IOException {
        var linux = Path.of("/proc", String.valueOf(pid), "status");
        var text =
                Files.isDirectory(Path.of("/proc/self")) ? Files.exists(linux) ? Files.readString(linux) : "" : ps(pid);
        return text.lines()
                .filter(line -> line.matches("(VmRSS:)?\\s*\\d+( kB)?\\s*"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }

    /** On systems without /proc, such as macOS. */
    private static String ps(long pid) throws IOException {
        var process = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), UTF_8);
        }
    }
}
