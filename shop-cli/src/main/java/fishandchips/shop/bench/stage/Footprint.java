package fishandchips.shop.bench.stage;

import fishandchips.shop.ProcessId;
import fishandchips.shop.open.ShopState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of the machine the processes of a shop take. Figures are by the name of the station or backend; {@value #SUPERVISOR}
 * is the process that keeps the shop open. PostgreSQL is one figure with all the processes that work for it.
 */
public final class Footprint {

    private static final String SUPERVISOR = "supervisor";
    private static final double KB_IN_A_MB = 1_000;

    private Footprint() {}

    /**
     * Megabytes of memory. What several processes share is divided among them (PSS), so that the sum is what the shop takes. A
     * process of which the system does not tell is left out.
     */
    public static Map<String, Double> megabytes(ShopState shop) {
        var all = new TreeMap<String, Double>();
        processes(shop).forEach((name, processes) -> {
            var size = processes.stream().mapToDouble(Footprint::megabytes).sum();
            if (size > 0) {
                all.put(name, size);
            }
        });
        return all;
    }

    /** Processor time since each process was started. */
    public static Map<String, Duration> processorTime(ShopState shop) {
        var all = new TreeMap<String, Duration>();
        processes(shop)
                .forEach((name, processes) -> all.put(
                        name,
                        processes.stream()
                                .flatMap(process -> process.info().totalCpuDuration().stream())
                                .reduce(Duration.ZERO, Duration::plus)));
        return all;
    }

    private static Map<String, List<ProcessHandle>> processes(ShopState shop) {
        var all = new LinkedHashMap<String, List<ProcessHandle>>();
        shop.stations().forEach(each -> all.put(each.name().toString(), withChildren(each.process())));
        shop.backends().forEach(each -> all.put(each.name(), withChildren(each.process())));
        all.put(SUPERVISOR, shop.process().find().stream().toList()); // it has started all the others
        return all;
    }

    private static List<ProcessHandle> withChildren(@Nullable ProcessId process) {
        var found = process == null ? Optional.<ProcessHandle>empty() : process.find();
        return found.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .toList();
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
