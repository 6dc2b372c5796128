package fishandchips.shop.bench.stage;

import fishandchips.shop.ProcessId;
import fishandchips.shop.open.ShopState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much of the machine's memory the processes of a shop have. */
public final class Resident {

    private static final double KB_IN_A_MB = 1_000;

    private Resident() {}

    /** Megabytes by the name of the station or backend; a process of which the system does not tell is left out. */
    public static Map<String, Double> megabytes(ShopState shop) {
        var all = new TreeMap<String, Double>();
        shop.stations().forEach(each -> put(all, each.name().toString(), each.process()));
        shop.backends().forEach(each -> put(all, each.name(), each.process()));
        return all;
    }

    private static void put(Map<String, Double> all, String name, @Nullable ProcessId process) {
        if (process == null) {
            return;
        }
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            lines.filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .ifPresent(line -> all.put(name, Double.parseDouble(line.replaceAll("[^0-9]", "")) / KB_IN_A_MB));
        } catch (IOException _) {
            // not every system tells
        }
    }
}
