package fishandchips.picture.stations;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.PartitionsMoved;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.ShopNames;
import fishandchips.contract.StationReport;
import fishandchips.contract.Topics;
import fishandchips.picture.view.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which station reads which partition. Reports correct what rebalances did not tell: a report lists everything that a station
 * reads.
 */
class PartitionOwners {

    private static final int MOST = 5_000;

    /** A station that has said nothing for so long, while others take what it had, is no more. */
    private static final Duration DEAD_AFTER = Duration.ofMillis(1_500);

    private final Map<GroupPartition, PartitionOwner> holdings = new HashMap<>();
    private final KnownStations roster;
    private final LastRebalances rebalances;

    PartitionOwners(KnownStations roster, LastRebalances rebalances) {
        this.roster = roster;
        this.rebalances = rebalances;
    }

    Optional<PartitionOwner> find(GroupPartition share) {
        return Optional.ofNullable(holdings.get(share));
    }

    private Optional<PartitionOwner> meet(GroupPartition share) {
        if (holdings.size() >= MOST && !holdings.containsKey(share)) {
            return Optional.empty();
        }
        return Optional.of(holdings.computeIfAbsent(share, _ -> new PartitionOwner()));
    }

    void take(PartitionsAssigned assigned, Instant at) {
        var station = assigned.station();
        var joins = holdings.entrySet().stream()
                .noneMatch(entry -> entry.getKey().group().equals(assigned.group())
                        && entry.getValue().isOf(station)
                        && entry.getValue().wasTakenBefore(at.minus(DEAD_AFTER)));
        for (var share : shares(assigned)) {
            meet(share).ifPresent(holding -> {
                releaseOfTheDead(holding, station, at);
                holding.take(station, at);
                tell(share, holding, assigned.generation(), at);
                if (joins) {
                    rebalances.of(share, assigned.generation(), at).explain(station, did(station, holding, at));
                }
            });
        }
    }

    private static String did(String station, PartitionOwner holding, Instant at) {
        return station.equals(holding.shift(0, at).from()) ? ObservedRebalance.CAME_BACK : "joined";
    }

    private void releaseOfTheDead(PartitionOwner holding, String heir, Instant at) {
        var owner = holding.owner();
        if (owner != null && !owner.equals(heir)) {
            roster.find(owner)
                    .filter(member -> member.heardAt().isBefore(at.minus(DEAD_AFTER)))
                    .ifPresent(member -> holding.release(member.heardAt(), "fell silent"));
        }
    }

    private void tell(GroupPartition share, PartitionOwner holding, int generation, Instant at) {
        var move = holding.shift(share.partition(), at);
        var rebalance = rebalances.of(share, generation, at);
        rebalance.add(move, generation, at);
        explain(rebalance, move, holding.why());
    }

    private static void explain(ObservedRebalance rebalance, Picture.Shift move, @Nullable String why) {
        if (move.from() != null && why != null && !move.from().equals(move.to())) {
            rebalance.explain(move.from(), why);
        }
    }

    void release(PartitionsMoved gone, Instant at, @Nullable String why) {
        for (var share : shares(gone)) {
            find(share).filter(holding -> holding.isOf(gone.station())).ifPresent(holding -> holding.release(at, why));
        }
    }

    void releaseAll(String station, Instant since, @Nullable String why) {
        holdings.values().stream()
                .filter(holding -> holding.isOf(station))
                .forEach(holding -> holding.release(since, why));
    }

    private static List<GroupPartition> shares(PartitionsMoved moved) {
        return moved.partitions().stream()
                .map(partition -> new GroupPartition(moved.group(), moved.topic(), partition))
                .toList();
    }

    /** What it reports and nobody else reads is its own; what it had for a while and does not report is not. */
    void compare(StationReport report, ObservedStation member, Instant at) {
        holdings.forEach((share, holding) -> {
            var held = report.holds().getOrDefault(share.topic(), List.of()).contains(share.partition());
            if (!held && holding.isOf(report.station()) && holding.wasTakenBefore(at.minus(DEAD_AFTER))) {
                holding.release(at, null);
            }
        });
        report.holds()
                .forEach((topic, partitions) -> partitions.forEach(partition -> mend(
                        new GroupPartition(groupOf(member.kind(), topic), topic, partition), report.station(), at)));
    }

    /** A station that was silent and was not put out of its group still has its partitions, and no rebalance says so. */
    private void mend(GroupPartition share, String station, Instant at) {
        meet(share).filter(holding -> holding.owner() == null).ifPresent(holding -> {
            var wasMissed = holding.isMissed();
            holding.take(station, at);
            if (wasMissed) {
                tell(share, holding, PartitionsMoved.NO_GENERATION, at);
                rebalances.of(share, PartitionsMoved.NO_GENERATION, at).explain(station, did(station, holding, at));
            }
        });
    }

    /** A report does not say in which group a station reads: a kind of station is a group, but for the cooks' shelf. */
    private static String groupOf(String kind, String topic) {
        return topic.equals(Topics.SHELF.name()) ? ConsumerGroup.COOK_SHELF.name() : ShopNames.group(kind);
    }

    void tick(Instant now) {
        holdings.forEach((share, holding) -> {
            var owner = holding.owner();
            if (owner != null) {
                roster.find(owner)
                        .filter(member -> roster.isSilent(member, now))
                        .ifPresent(member ->
                                holding.release(member.heardAt(), member.isClosing() ? "left" : "fell silent"));
            }
            if (holding.missNow(now)) {
                tell(share, holding, PartitionsMoved.NO_GENERATION, now);
            }
        });
    }
}
