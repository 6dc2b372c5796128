package fishandchips.bench.usage;

import fishandchips.fleet.ProcessId;
import fishandchips.fleet.open.ShopState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The processes of a shop, by the name of the station or backend. PostgreSQL does its work in processes of their own, which are
 * listed with the one that started them. A process that has ended is left out; its name stays.
 */
public final class Processes {

    private static final String SUPERVISOR = "supervisor";

    private Processes() {}

    /** Those of the stations and backends. */
    public static Map<String, List<ProcessHandle>> of(ShopState shop) {
        var all = new LinkedHashMap<String, List<ProcessHandle>>();
        shop.stations().forEach(each -> all.put(each.name().toString(), withChildren(each.process())));
        shop.backends().forEach(each -> all.put(each.name(), withChildren(each.process())));
        return all;
    }

    /** Those and, as {@value #SUPERVISOR}, the process that keeps the shop open. */
    public static Map<String, List<ProcessHandle>> withSupervisor(ShopState shop) {
        var all = of(shop);
        all.put(SUPERVISOR, shop.process().find().stream().toList()); // it has started all the others
        return all;
    }

    private static List<ProcessHandle> withChildren(@Nullable ProcessId process) {
        var found = process == null ? Optional.<ProcessHandle>empty() : process.find();
        return found.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .toList();
    }
}
