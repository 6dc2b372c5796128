package fishandchips.kafkaesque.topics;

import fishandchips.kafkaesque.log.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The members of a group, and which of them reads which partition. The group decides only that: a member gets its events from the log.
 *
 * <p>A rebalance: when a member comes or goes, all others must commit, stop reading, and join again. When the last of them has joined, a new
 * generation begins, in which each partition has one owner. Until then members of the old generation may commit; from then on they may not.
 * Safe for any number of threads.
 */
public final class Group {

    /** A member that is not heard for longer is removed. */
    public static final Duration SILENCE = Duration.ofSeconds(3);

    /** A member for which the others wait for longer is removed, too: it works on one event for too long. */
    public static final Duration REJOIN = Duration.ofSeconds(30);

    private record Member(List<String> topics, Instant heard) {}

    /** What a member reads: its partitions, and the offset of the next event in each. */
    public record Assignment(int generation, Map<Place, Long> next) {}

    /** The group as others see it. */
    public record View(int generation, boolean rebalancing, Set<String> members, Map<Place, String> owners) {}

    private final String name;
    private final Topics topics;
    private final Positions positions;
    private final InstantSource clock;
    private final Map<String, Member> members = new TreeMap<>();
    private final Set<String> joined = new HashSet<>();
    private Map<Place, String> owners = Map.of();
    private Instant since = Instant.MIN;
    private boolean rebalancing;
    private int generation;

    /** A group without members. */
    public Group(String name, Topics topics, Positions positions, InstantSource clock) {
        Topics.checkName(name);
        this.name = name;
        this.topics = topics;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * A member joins, or joins again. Empty when others have not joined yet, and so it has to ask again.
     *
     * @param from where it begins in a partition in which the group has committed nothing: {@code earliest} or {@code end}
     */
    public synchronized Optional<Assignment> join(String member, List<String> wanted, String from) throws IOException {
        removeLost();
        topics.places(wanted);
        var before = members.put(member, new Member(List.copyOf(wanted), clock.instant()));
        if (before == null || !before.topics().equals(wanted)) {
            rebalance();
        }
        joined.add(member);
        shareWhenAllHaveJoined();
        return rebalancing ? Optional.empty() : Optional.of(assignment(member, from));
    }

    private Assignment assignment(String member, String from) throws IOException {
        var next = positions.of(name);
        next.keySet().removeIf(place -> !member.equals(owners.get(place)));
        for (var place : owners.keySet()) {
            if (member.equals(owners.get(place)) && !next.containsKey(place)) {
                next.put(
                        place,
                        topics.get(place.topic()).partition(place.partition()).offset(from));
            }
        }
        positions.commit(name, next); // else the end would be another one for the next owner
        return new Assignment(generation, next);
    }

    /**
     * A member is there, and has read its partitions up to these positions, which may be none.
     *
     * @return whether it must join again
     * @throws Refusal when it is no member of this generation, or does not own one of these partitions
     */
    public synchronized boolean commit(String member, long itsGeneration, Map<Place, Long> next) throws IOException {
        removeLost();
        check(member, itsGeneration, next.keySet());
        members.computeIfPresent(member, (_, there) -> new Member(there.topics(), clock.instant()));
        if (!next.isEmpty()) {
            positions.commit(name, next);
        }
        return rebalancing && !joined.contains(member);
    }

    private void check(String member, long itsGeneration, Set<Place> places) {
        if (!members.containsKey(member)) {
            throw new Refusal(409, "Group %s has no member %s: it has left, or was away for too long.", name, member);
        }
        if (itsGeneration != generation) {
            throw new Refusal(409, "Generation %s of group %s is over: now it is %s.", itsGeneration, name, generation);
        }
        if (!places.stream().allMatch(place -> member.equals(owners.get(place)))) {
            throw new Refusal(409, "Member %s does not own all of %s.", member, places);
        }
    }

    /** A member leaves, which has committed before. One that is not there has left already. */
    public synchronized void leave(String member) throws IOException {
        removeLost();
        remove(Set.of(member));
    }

    /** What this group is like now. */
    public synchronized View view() throws IOException {
        removeLost();
        return new View(generation, rebalancing, Set.copyOf(members.keySet()), owners);
    }

    private void removeLost() throws IOException {
        var now = clock.instant();
        var isLate = rebalancing && since.plus(REJOIN).isBefore(now);
        remove(members.entrySet().stream()
                .filter(each -> each.getValue().heard().plus(SILENCE).isBefore(now)
                        || (isLate && !joined.contains(each.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    private void remove(Set<String> gone) throws IOException {
        if (members.keySet().removeAll(gone)) {
            rebalance();
            shareWhenAllHaveJoined();
        }
    }

    /** Begins a rebalance, unless one is going on. */
    private void rebalance() {
        if (!rebalancing) {
            rebalancing = true;
            since = clock.instant();
            joined.clear();
        }
    }

    private void shareWhenAllHaveJoined() throws IOException {
        if (rebalancing && joined.containsAll(members.keySet())) {
            rebalancing = false;
            generation++;
            owners = share();
        }
    }

    /** Gives each partition to the member that has the fewest so far, of those that read its topic. */
    private Map<Place, String> share() throws IOException {
        var shared = new LinkedHashMap<Place, String>();
        var wanted = members.values().stream()
                .flatMap(member -> member.topics().stream())
                .distinct()
                .sorted();
        for (var place : topics.places(wanted.toList())) {
            members.entrySet().stream()
                    .filter(each -> each.getValue().topics().contains(place.topic()))
                    .map(Map.Entry::getKey)
                    .min(Comparator.comparingInt(member -> Collections.frequency(shared.values(), member)))
                    .ifPresent(member -> shared.put(place, member));
        }
        return shared;
    }
}
