package fishandchips.picture.stations;

import fishandchips.picture.view.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The stations that have reported. A killed station reports nothing more, so silence is the sign that it is gone. */
class KnownStations {

    static final Duration SILENT_AFTER = Duration.ofSeconds(3);
    private static final Duration MISSING_AFTER = Duration.ofSeconds(15);
    private static final Duration SHOWN_FOR = Duration.ofSeconds(60);

    /** As long as the topic {@code shop-floor} keeps what a station has said. */
    private static final Duration MISSED_FOR = Duration.ofHours(1);

    private static final int MOST = 500;

    private final Map<String, ObservedStation> members = new HashMap<>();
    private Instant listeningSince = Instant.MIN;

    /** The station of a name; empty when there are too many to remember another. */
    Optional<ObservedStation> meet(String name, Instant at) {
        if (members.size() >= MOST && !members.containsKey(name)) {
            return Optional.empty();
        }
        return Optional.of(members.computeIfAbsent(name, _ -> new ObservedStation(name, at)));
    }

    Optional<ObservedStation> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Nobody could be heard before this moment, and so nobody was silent. */
    void listenFrom(Instant moment) {
        listeningSince = moment;
    }

    boolean isSilent(ObservedStation member, Instant now) {
        return silence(member, now).compareTo(SILENT_AFTER) > 0;
    }

    private Duration silence(ObservedStation member, Instant now) {
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
    List<ObservedStation> missing(Instant now) {
        return sorted().filter(
                        member -> !member.isClosing() && silence(member, now).compareTo(MISSING_AFTER) > 0)
                .toList();
    }

    private Stream<ObservedStation> sorted() {
        return members.values().stream()
                .sorted(Comparator.comparing(ObservedStation::kind)
                        .thenComparingInt(ObservedStation::slot)
                        .thenComparing(ObservedStation::name));
    }
}
