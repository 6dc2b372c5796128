package fishandchips.shop.bench.stage;

import fishandchips.shop.ProcessId;
import fishandchips.shop.open.ShopState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much processor time each process of a shop has used, since it was started.
 *
 * @param used by the name of the station or the backend; {@code bench} is who sends the customers
 */
public record Cpu(Map<String, Duration> used) {

    public Cpu {
        used = Map.copyOf(used);
    }

    /** How it is now. */
    public static Cpu of(ShopState shop) {
        var used = new LinkedHashMap<String, Duration>();
        shop.stations().forEach(each -> used.put(each.name().toString(), used(each.process())));
        shop.backends().forEach(each -> used.put(each.name(), used(each.process())));
        used.put("bench", alone(ProcessHandle.current())); // all the others descend from it
        return new Cpu(used);
    }

    /** PostgreSQL does its work in processes of their own. */
    private static Duration used(@Nullable ProcessId process) {
        return process == null
                ? Duration.ZERO
                : process.find().map(Cpu::withChildren).orElse(Duration.ZERO);
    }

    private static Duration withChildren(ProcessHandle process) {
        return process.descendants().map(Cpu::alone).reduce(alone(process), Duration::plus);
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

    /** How much one of them has used since then. */
    public Duration since(Cpu before, String name) {
        return used(name).minus(before.used(name));
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
