package fishandchips.board.fold.floor;

import fishandchips.board.picture.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which stations there are. One that is killed says nothing: that it is silent is the sign. */
class Roster {

    static final Duration SILENT_AFTER = Duration.ofSeconds(3);
    private static final Duration MISSING_AFTER = Duration.ofSeconds(15);
    private static final Duration SHOWN_FOR = Duration.ofSeconds(60);

    /** As long as the topic {@code shop-floor} keeps what a station has said. */
    private static final Duration MISSED_FOR = Duration.ofHours(1);

    private static final int MOST = 500;

    private final Map<String, Member> members = new HashMap<>();
    private Instant listeningSince = Instant.MIN;

    /** The station of a name; empty when there are too many to remember another. */
    Optional<Member> meet(String name, Instant at) {
        if (members.size() >= MOST && !members.containsKey(name)) {
            return Optional.empty();
        }
        return Optional.of(members.computeIfAbsent(name, _ -> new Member(name, at)));
    }

    Optional<Member> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Nobody could be heard before this moment, and so nobody was silent. */
    void listenFrom(Instant moment) {
        listeningSince = moment;
    }

    boolean isSilent(Member member, Instant now) {
        return silence(member, now).compareTo(SILENT_AFTER) > 0;
    }

    private Duration silence(Member member, Instant now) {
        var from = member.heardAt().isAfter(listeningSince) ? member.heardAt() : listeningSince;
        return Duration.between(from, now);
    }

    /** Forgets those that have closed, and those that were silent for too long. */
    void tick(Instant now) {
        members.values()
                .removeIf(member -> silence(member, now).compareTo(MISSED_FOR) > 0
                        || (member.isClosing() && isSilent(member, now)));
    }

    List<Picture.Station> show(Instant now) {
        return sorted().filter(member -> silence(member, now).compareTo(SHOWN_FOR) <= 0)
                .map(member -> member.show(isSilent(member, now)))
                .toList();
    }

    /** Those that have fallen silent without closing, and have had time to start again. */
    List<Member> missing(Instant now) {
        return sorted().filter(
                        member -> !member.isClosing() && silence(member, now).compareTo(MISSING_AFTER) > 0)
                .toList();
    }

    private Stream<Member> sorted() {
        return members.values().stream()
                .sorted(Comparator.comparing(Member::kind)
                        .thenComparingInt(Member::slot)
                        .thenComparing(Member::name));
    }
}
