package fishandchips.bench.usage;

import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a station over HTTP what it can tell of itself. */
public final class StationFigures {

    private static final double BYTES_IN_A_MB = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private StationFigures() {}

    /** Megabytes of the heap that are in use after the garbage was collected. */
    public static double heapMegabytes(StationState station) throws IOException, InterruptedException {
        var process = station.process();
        if (process != null) {
            Jcmd.ask(process, "GC.run");
        }
        return get(station.metrics())
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / BYTES_IN_A_MB;
    }

    /** What it answers. */
    public static String get(URI address) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
