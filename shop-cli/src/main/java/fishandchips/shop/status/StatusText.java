package fishandchips.shop.status;

import fishandchips.audit.reading.CabinetMemory;
import fishandchips.console.Table;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.fleet.groups.Assignment;
import fishandchips.shop.status.ShopStatus.Cabinet;
import fishandchips.shop.status.ShopStatus.GroupStatus;
import fishandchips.shop.status.ShopStatus.Orders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A status as a person reads it: some tables, one below the other. */
final class StatusText {

    /** Longer than an order takes while the tills turn customers away in time, and some stations are started again. */
    private static final double LONG_SECONDS = 30;

    private final List<String> lines = new ArrayList<>();

    private StatusText() {}

    static List<String> of(ShopStatus status) {
        var text = new StatusText();
        text.lines.add("The shop is %s.".formatted(status.phase().name().toLowerCase(Locale.ROOT)));
        text.table(stations(status));
        text.table(backends(status));
        text.table(groups(status));
        text.table(cabinet(status.cabinet()));
        text.table(memory(status.memory()));
        text.table(orders(status.orders()));
        text.table(deadLetters(status.deadLetters()));
        text.paragraph(status.modules());
        text.paragraph(warnings(status.orders()));
        text.paragraph(RetentionText.of(status.groups(), Instant.now()));
        text.paragraph(status.troubles());
        return text.lines;
    }

    private void table(Optional<Table> table) {
        table.map(Table::lines).ifPresent(this::paragraph);
    }

    private void paragraph(List<String> paragraph) {
        if (!paragraph.isEmpty()) {
            lines.add("");
            lines.addAll(paragraph);
        }
    }

    private static Optional<Table> stations(ShopStatus status) {
        return Optional.of(areProcesses(status) ? processes(status) : containers(status));
    }

    private static Table processes(ShopStatus status) {
        var table = new Table("STATION", "PID", "PORT", "HEALTH", "RESTARTS");
        for (var each : status.stations()) {
            table.row(each.name(), known(each.pid()), each.port(), each.health(), known(each.restarts()));
        }
        return table;
    }

    private static Table containers(ShopStatus status) {
        var table = new Table("STATION", "CONTAINER", "ADDRESS", "PORT", "HEALTH");
        status.stations()
                .forEach(each -> table.row(
                        each.name(),
                        each.container() == null ? "?" : each.container(),
                        each.host(),
                        each.port(),
                        each.health()));
        return table;
    }

    /** Whether they are processes of this machine, which have no addresses of their own. */
    private static boolean areProcesses(ShopStatus status) {
        return status.backends().stream().allMatch(each -> each.pid() != null);
    }

    private static Optional<Table> backends(ShopStatus status) {
        var processes = areProcesses(status);
        var table = new Table("BACKEND", processes ? "PID" : "ADDRESS", "PORT", "PROCESS");
        for (var each : status.backends()) {
            var where = processes ? known(each.pid()) : each.host();
            table.row(each.name(), where, each.port(), each.running() ? "running" : "gone");
        }
        return Optional.of(table);
    }

    private static Optional<Table> groups(ShopStatus status) {
        var table = new Table("GROUP", "TOPIC", "STATE", "LAG", "MEMBER", "PARTITIONS");
        status.groups().forEach(group -> members(group, table));
        return status.groups().isEmpty() ? Optional.empty() : Optional.of(table);
    }

    private static void members(GroupStatus group, Table table) {
        var members = group.members().members();
        var first = true;
        for (var member : members.isEmpty() ? List.of("nobody") : members) {
            var partitions = Assignment.text(group.members().of(member));
            if (first) {
                table.row(group.group(), group.topic(), group.state(), group.lag(), member, partitions);
            } else {
                table.row("", "", "", "", member, partitions);
            }
            first = false;
        }
    }

    private static Optional<Table> cabinet(@Nullable Cabinet cabinet) {
        if (cabinet == null) {
            return Optional.empty();
        }
        var table = new Table("CABINET", "COD", "PLAICE", "CHIPS", "PIE");
        portions("shelf", cabinet.shelf(), table);
        portions("set aside", cabinet.setAside(), table);
        return Optional.of(table);
    }

    private static void portions(String where, Portions portions, Table table) {
        table.row(
                where,
                portions.count(Portion.COD),
                portions.count(Portion.PLAICE),
                portions.count(Portion.CHIPS),
                portions.count(Portion.PIE));
    }

    private static Optional<Table> memory(@Nullable CabinetMemory memory) {
        if (memory == null) {
            return Optional.empty();
        }
        var table = new Table("REMEMBERED", "ORDERS", "BYTES PER ORDER", "KB ALTOGETHER");
        return Optional.of(table.row("", memory.orders(), memory.bytesPerOrder(), memory.bytes() / 1_000));
    }

    private static List<String> warnings(Orders orders) {
        var oldest = orders.oldestSeconds();
        return oldest == null || oldest <= LONG_SECONDS
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT, "The oldest order that is not ready was placed %.0f s ago.", oldest));
    }

    private static Optional<Table> orders(Orders orders) {
        var table = new Table("ORDERS", "PLACED", "IN FLIGHT", "READY", "HANDED OVER");
        table.row(
                "",
                known(orders.placed()),
                known(orders.inFlight()),
                known(orders.ready()),
                known(orders.handedOver()));
        return Optional.of(table);
    }

    private static Object known(@Nullable Number number) {
        return number == null ? "?" : number;
    }

    private static Optional<Table> deadLetters(@Nullable Map<String, Long> deadLetters) {
        if (deadLetters == null) {
            return Optional.empty();
        }
        var table = new Table("DEAD LETTERS", "RECORDS");
        deadLetters.forEach(table::row);
        return Optional.of(deadLetters.isEmpty() ? new Table("NO DEAD LETTERS") : table);
    }
}
