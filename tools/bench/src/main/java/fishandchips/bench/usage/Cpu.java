package fishandchips.bench.usage;

import fishandchips.fleet.open.ShopState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much processor time each process of a shop has used, since it was started.
 *
 * @param used by the name of the station or the backend; {@value #BENCH} is who sends the customers
 */
public record Cpu(Map<String, Duration> used) {

    /** Who sends the customers. */
    public static final String BENCH = "bench";

    public Cpu {
        used = Map.copyOf(used);
    }

    /** How it is now. */
    public static Cpu of(ShopState shop) {
        var used = used(Processes.of(shop));
        used.put(BENCH, alone(ProcessHandle.current())); // all the others descend from it
        return new Cpu(used);
    }

    /** How it is now in a shop that a supervisor keeps open, a process of its own. The bench has no part in it. */
    public static Cpu withSupervisor(ShopState shop) {
        return new Cpu(used(Processes.withSupervisor(shop)));
    }

    private static Map<String, Duration> used(Map<String, List<ProcessHandle>> processes) {
        var used = new LinkedHashMap<String, Duration>();
        processes.forEach(
                (name, some) -> used.put(name, some.stream().map(Cpu::alone).reduce(Duration.ZERO, Duration::plus)));
        return used;
    }

    private static Duration alone(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Microseconds that each process has used since then, for each of so many orders. */
    public Map<String, Double> microsEachSince(Cpu before, long orders) {
        return used.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        now -> Math.max(0, micros(now.getValue()) - micros(before.used(now.getKey()))) / orders));
    }

    /** How many percent of one processor each process has used since then, which is so long ago. */
    public Map<String, Double> percentSince(Cpu before, Duration time) {
        var shares = new TreeMap<String, Double>();
        used.keySet()
                .forEach(name -> shares.put(name, 100.0 * since(before, name).toNanos() / time.toNanos()));
        return shares;
    }

    /** How much one of them has used since then. */
    public Duration since(Cpu before, String name) {
        return used(name).minus(before.used(name));
    }

    /** How much the shop has used since then, backends included, and without who sends the customers. */
    public Duration ofShopSince(Cpu before) {
        return used.keySet().stream()
                .filter(name -> !name.equals(BENCH))
                .map(name -> since(before, name))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration used(String name) {
        return used.getOrDefault(name, Duration.ZERO);
    }

    private static double micros(Duration time) {
        return time.toNanos() / 1e3;
    }

    /** The sum of {@link #microsEachSince}. */
    public double microsOfAllSince(Cpu before, long orders) {
        return microsEachSince(before, orders).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
