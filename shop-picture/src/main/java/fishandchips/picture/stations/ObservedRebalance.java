package fishandchips.picture.stations;

import fishandchips.contract.PartitionsMoved;
import fishandchips.picture.view.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rebalance, put together from the partitions that stations report as assigned, revoked or lost. */
class ObservedRebalance {

    static final String CAME_BACK = "came back";

    private static final Duration ONE = Duration.ofSeconds(2);

    private record Way(@Nullable String from, @Nullable String to) {}

    private final Instant at;
    private final String group;
    private final String topic;
    private final Map<Integer, Picture.Shift> moves = new TreeMap<>();
    private final Map<String, String> causes = new LinkedHashMap<>();
    private Instant last;
    private int generation;

    ObservedRebalance(GroupPartition share, int generation, Instant at) {
        this.group = share.group();
        this.topic = share.topic();
        this.generation = generation;
        this.at = at;
        this.last = at;
    }

    boolean isOf(GroupPartition share) {
        return group.equals(share.group()) && topic.equals(share.topic());
    }

    /** Whether a move belongs here: it fills what nobody had, or is of the same generation and moment. */
    boolean takesIn(GroupPartition share, int itsGeneration, Instant when) {
        var open = moves.get(share.partition());
        if (open != null && open.to() == null) {
            return true;
        }
        return Duration.between(last, when).abs().compareTo(ONE) <= 0
                && (generation == itsGeneration
                        || generation == PartitionsMoved.NO_GENERATION
                        || itsGeneration == PartitionsMoved.NO_GENERATION);
    }

    void add(Picture.Shift move, int itsGeneration, Instant when) {
        moves.put(move.partition(), move);
        generation = Math.max(generation, itsGeneration);
        last = when.isAfter(last) ? when : last;
    }

    /** A station did something that explains it; only what it did first is said, and that it came back after all. */
    void explain(String station, String did) {
        causes.merge(
                station,
                did,
                (first, then) -> then.equals(CAME_BACK) && !first.endsWith(CAME_BACK) ? first + " and " + then : first);
    }

    Picture.Rebalance show() {
        return new Picture.Rebalance(at, group, topic, sentence(), List.copyOf(moves.values()));
    }

    private String sentence() {
        var ways = new LinkedHashMap<Way, List<Integer>>();
        moves.values()
                .forEach(move -> ways.computeIfAbsent(new Way(move.from(), move.to()), _ -> new ArrayList<>())
                        .add(move.partition()));
        var who = causes.entrySet().stream()
                .map(cause -> cause.getKey() + " " + cause.getValue())
                .collect(Collectors.joining(" and "));
        var what = ways.entrySet().stream()
                .map(way -> say(way.getKey(), list(way.getValue())))
                .collect(Collectors.joining("; "));
        return "%s: %s%s.".formatted(who.isEmpty() ? "The partitions were shared out anew" : who, what, gap());
    }

    private String say(Way way, String partitions) {
        if (way.to() == null) {
            return "nobody reads " + partitions;
        }
        if (way.from() == null || way.from().equals(way.to())) {
            return "%s reads %s".formatted(named(way.to()), partitions);
        }
        return "%s went from %s to %s".formatted(partitions, way.from(), named(way.to()));
    }

    /** The one that the sentence begins with is {@code it} from then on. */
    private String named(String station) {
        return causes.size() == 1 && causes.containsKey(station) ? "it" : station;
    }

    private String gap() {
        var longest = moves.values().stream()
                .map(Picture.Shift::ownerlessMillis)
                .filter(Objects::nonNull)
                .max(Long::compare);
        return longest.map(millis -> "; nobody read them for " + duration(millis))
                .orElse("");
    }

    private static String duration(long millis) {
        return millis < 100 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
    }

    private static String list(List<Integer> partitions) {
        if (partitions.size() == 1) {
            return "partition " + partitions.getFirst();
        }
        var most = partitions.subList(0, partitions.size() - 1).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return most + " and " + partitions.getLast();
    }
}
