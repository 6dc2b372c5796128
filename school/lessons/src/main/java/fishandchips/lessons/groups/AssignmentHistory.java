package fishandchips.lessons.groups;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.FloorEvent;
import fishandchips.contract.FloorEvent.StationClosing;
import fishandchips.contract.FloorEvent.StationOpened;
import fishandchips.contract.PartitionsMoved;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.PartitionsMoved.PartitionsLost;
import fishandchips.contract.PartitionsMoved.PartitionsRevoked;
import fishandchips.contract.StationReport;
import fishandchips.contract.Topics;
import fishandchips.fleet.groups.Assignment;
import fishandchips.lessons.course.LogRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Folds what the stations of a group reported on {@code shop-floor} into who read which partitions at which time. These stations read in no other
 * group. Used by one thread.
 */
final class AssignmentHistory {

    /**
     * A time in which nothing moved.
     *
     * @param until exclusive
     */
    record Span(Instant from, Instant until, Assignment assignment) {

        boolean covers(Instant time) {
            return !time.isBefore(from) && time.isBefore(until);
        }

        /** Whether so many members share all partitions as evenly as possible. */
        boolean isSharedBy(int members, int partitions) {
            var sizes = assignment.partitions().values().stream().map(Set::size).toList();
            var distinct = new HashSet<Integer>();
            assignment.partitions().values().forEach(distinct::addAll);
            return sizes.size() == members
                    && distinct.size() == partitions
                    && assignment.size() == partitions
                    && sizes.stream()
                            .allMatch(size -> size == partitions / members || size == ceiling(partitions, members));
        }

        private static int ceiling(int partitions, int members) {
            return (partitions + members - 1) / members;
        }
    }

    /** A station reports every second. One that was silent for so long was killed. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final ConsumerGroup group;
    private final Map<String, Instant> heard = new HashMap<>();
    private final Set<String> closing = new HashSet<>();
    private final TreeMap<String, SortedSet<Integer>> holds = new TreeMap<>();
    private final List<Span> spans = new ArrayList<>();
    private @Nullable Instant since;
    private Assignment current = Assignment.NOBODY;

    private AssignmentHistory(ConsumerGroup group) {
        this.group = group;
    }

    /** The history of a group since it was first heard of. */
    static List<Span> of(ConsumerGroup group, List<LogRecord> floor) {
        var history = new AssignmentHistory(group);
        floor.forEach(history::add);
        if (!floor.isEmpty()) {
            history.endSpan(floor.getLast().time());
        }
        return List.copyOf(history.spans);
    }

    private void add(LogRecord record) {
        record.event(Topics.SHOP_FLOOR)
                .filter(event -> event.station().startsWith(group.label() + "-"))
                .ifPresent(event -> {
                    heard.put(event.station(), record.time());
                    apply(event);
                });
        forgetTheSilent(record.time());
        noteChange(record.time());
    }

    private void apply(FloorEvent event) {
        var station = event.station();
        switch (event) {
            case StationOpened _ -> {
                closing.remove(station);
                holds.put(station, new TreeSet<>());
            }
            case StationClosing _ -> {
                closing.add(station);
                holds.remove(station);
            }
            case StationReport report -> {
                if (!closing.contains(station)) {
                    holds.put(
                            station,
                            new TreeSet<>(
                                    report.holds().getOrDefault(group.topic().name(), List.of())));
                }
            }
            case PartitionsMoved moved -> move(moved);
        }
    }

    private void move(PartitionsMoved moved) {
        if (!closing.contains(moved.station())) {
            var partitions = holds.computeIfAbsent(moved.station(), _ -> new TreeSet<>());
            switch (moved) {
                case PartitionsAssigned assigned -> partitions.addAll(assigned.partitions());
                case PartitionsRevoked revoked -> partitions.removeAll(revoked.partitions());
                case PartitionsLost lost -> partitions.removeAll(lost.partitions());
            }
        }
    }

    private void forgetTheSilent(Instant now) {
        holds.keySet().removeIf(station -> heard.getOrDefault(station, now).isBefore(now.minus(SILENCE)));
    }

    private void noteChange(Instant now) {
        if (since == null && !heard.isEmpty()) {
            since = now;
            current = snapshot();
        } else if (since != null && !holds.equals(current.partitions())) {
            endSpan(now);
            since = now;
            current = snapshot();
        }
    }

    private Assignment snapshot() {
        var copy = new TreeMap<String, SortedSet<Integer>>();
        holds.forEach((station, partitions) -> copy.put(station, new TreeSet<>(partitions)));
        return new Assignment(copy);
    }

    private void endSpan(Instant now) {
        if (since != null) {
            spans.add(new Span(since, now, current));
        }
    }
}
