package fishandchips.bench.usage;

import fishandchips.fleet.open.ShopState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** How much memory the processes of a shop take. */
public final class Footprint {

    private static final double KB_IN_A_MB = 1_000;

    private Footprint() {}

    /**
     * Megabytes, by {@linkplain Processes#withSupervisor name}. What several processes share is divided among them (PSS), so that
     * the sum is what the shop takes. A process of which the system does not tell is left out.
     */
    public static Map<String, Double> megabytes(ShopState shop) {
        var all = new TreeMap<String, Double>();
        Processes.withSupervisor(shop).forEach((name, processes) -> {
            var size = processes.stream().mapToDouble(Footprint::megabytes).sum();
            if (size > 0) {
                all.put(name, size);
            }
        });
        return all;
    }

    private static double megabytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KB_IN_A_MB)
                    .sum();
        } catch (IOException _) {
            return 0; // not every system tells, and a process may have ended
        }
    }
}
