package fishandchips.chaos.random;

import fishandchips.customers.load.LoadCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of the trials, as a page. */
final class TrialResults {

    private final List<String> rows = new ArrayList<>();

    /**
     * A trial that went well.
     *
     * @param stall the longest time in which no order became ready
     */
    void add(Trial trial, LoadCounts customers, Duration stall) {
        var refused = customers.refused().entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%d %s", each.getValue(), each.getKey()))
                .collect(Collectors.joining(", "));
        var row = String.format(
                Locale.ROOT,
                "| %s | `%s` | %d accepted, %d refused%s, %d unknown | %.1f s | nothing |%n",
                trial.number(),
                String.join("`, `", trial.words()),
                customers.accepted(),
                customers.refusedAltogether(),
                refused.isEmpty() ? "" : " (" + refused + ")",
                customers.unknown(),
                stall.toMillis() / 1e3);
        rows.add(row);
    }

    /** How many trials went well. */
    int count() {
        return rows.size();
    }

    void writeTo(Path page) throws IOException {
        var head = String.format(
                Locale.ROOT,
                """
                # Fault trials

                Each line is one trial of `FaultMatrixIT` on a whole shop of processes, opened with `--breakable`. Customers come before, during and after
                the faults, and orders must flow again after each fault. At the end the audit counts, and every law must hold.
                The first column is the number in the fault matrix; `./shop chaos --list` describes each fault. Written by
                `./shop test --all-faults` on %s, on a machine with %d processors.

                | | faults, one after the other | customers | longest stall | lost or doubled |
                | --- | --- | --- | --- | --- |
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors());
        Files.writeString(page, head + String.join("", rows));
    }
}
