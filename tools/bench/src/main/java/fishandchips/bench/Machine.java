package fishandchips.bench;

import com.sun.management.OperatingSystemMXBean;
import fishandchips.bench.measure.Effort;
import fishandchips.bench.report.Circumstances;
import fishandchips.fleet.stations.Gear;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.AppInfoParser;

/** Tells on what is measured. */
final class Machine {

    private Machine() {}

    /** What matters of this machine, of what runs on it, and of how it is run, with which optional modules beside it. */
    static Circumstances circumstances(Effort effort, Gear gear, List<String> modules) {
        return new Circumstances(
                Instant.now(),
                effort.quick(),
                effort.rounds(),
                effort.orders(),
                machine(),
                versions(),
                settings(gear, modules));
    }

    private static Map<String, String> machine() {
        var machine = new LinkedHashMap<String, String>();
        machine.put("processors", Runtime.getRuntime().availableProcessors() + " × " + processor());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            machine.put("memory", system.getTotalMemorySize() / 1_000_000_000 + " GB");
        }
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return machine;
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*:\\s*", ""))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException _) {
            return System.getProperty("os.arch"); // not every system tells
        }
    }

    private static Map<String, String> versions() {
        var versions = new LinkedHashMap<String, String>();
        versions.put("Java", Runtime.version().toString());
        versions.put("Kafka's clients", AppInfoParser.getVersion());
        return versions;
    }

    private static Map<String, String> settings(Gear gear, List<String> modules) {
        var settings = new LinkedHashMap<String, String>();
        if (!modules.isEmpty()) {
            settings.put("optional modules", String.join(", ", modules));
        }
        settings.put("gear", gear.name());
        settings.put("flags of stations and floors", String.join(" ", gear.station()));
        settings.put("flags of tills besides", String.join(" ", gear.till()));
        settings.put("flags of Kafka", String.join(" ", gear.broker()));
        settings.putAll(new TreeMap<>(gear.settings()));
        return settings;
    }
}
