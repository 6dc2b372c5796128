package fishandchips.bench.report;

import java.time.Instant;
import java.util.Map;

/**
 * Under which figures came about; another machine has others.
 *
 * @param quick whether it was only a look, with little work and few rounds
 * @param rounds how often each was measured
 * @param orders how many orders a backlog had
 * @param machine processors, memory, system and Java
 * @param versions of what was running
 * @param settings with which it was running
 */
public record Circumstances(
        Instant at,
        boolean quick,
        int rounds,
        int orders,
        Map<String, String> machine,
        Map<String, String> versions,
        Map<String, String> settings) {}
