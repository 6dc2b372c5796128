package fishandchips.board.fold.floor;

import fishandchips.board.picture.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which stations there are. One that is killed says nothing: that it is silent is the sign. */
class Roster {

    static final Duration SILENT_AFTER = Duration.ofSeconds(3);
    private static final Duration GONE_AFTER = Duration.ofSeconds(60);
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

    /** Forgets those that have left, and those that were silent for too long. */
    void tick(Instant now) {
        members.values()
                .removeIf(member -> silence(member, now).compareTo(GONE_AFTER) > 0
                        || (member.isClosing() && isSilent(member, now)));
    }

    List<Picture.Station> show(Instant now) {
        return members.values().stream()
                .sorted(Comparator.comparing(Member::kind).thenComparingInt(Member::slot))
                .map(member -> member.show(isSilent(member, now)))
                .toList();
    }
}
