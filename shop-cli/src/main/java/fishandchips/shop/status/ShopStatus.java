package fishandchips.shop.status;

import fishandchips.audit.reading.CabinetMemory;
import fishandchips.contract.Portions;
import fishandchips.fleet.groups.Assignment;
import fishandchips.fleet.open.ShopState.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a shop does at one moment, as {@code ./shop status --json} tells it.
 *
 * @param groups what Kafka knows; empty when it does not answer
 * @param cabinet what is where; null when Redis does not answer
 * @param memory what the cabinet remembers; null when Redis does not answer
 * @param deadLetters how many records nobody could use, by topic; null when Kafka does not answer
 * @param modules what the optional modules have to say, a line each
 * @param troubles who did not answer, and what keeps the shop from serving, in sentences
 */
record ShopStatus(
        Phase phase,
        List<StationStatus> stations,
        List<BackendStatus> backends,
        List<GroupStatus> groups,
        @Nullable Cabinet cabinet,
        @Nullable CabinetMemory memory,
        Orders orders,
        @Nullable Map<String, Long> deadLetters,
        List<String> modules,
        List<String> troubles) {

    /** Several questions to one backend that is away have one answer. */
    ShopStatus {
        troubles = troubles.stream().distinct().toList();
    }

    /**
     * A station.
     *
     * @param container the name of its container, as {@code docker kill} wants it; null when it is a process
     * @param pid null when it is no process of this machine, or none was started yet
     * @param health {@code ready}, {@code not ready} or {@code down}
     * @param restarts null when nobody here counts them
     */
    record StationStatus(
            String name,
            @Nullable String container,
            String host,
            @Nullable Long pid,
            int port,
            int managementPort,
            String health,
            @Nullable Integer restarts) {}

    /**
     * A backend.
     *
     * @param pid null when it is no process of this machine
     * @param running whether its process is there, not whether it answers
     */
    record BackendStatus(String name, String host, @Nullable Long pid, int port, boolean running) {}

    /**
     * A group of readers.
     *
     * @param lag how many records it has not dealt with yet
     * @param unreadSince when the oldest of these was written; null when there is none
     * @param deleted how many records Kafka has deleted before it had dealt with them
     */
    record GroupStatus(
            String group,
            String topic,
            String state,
            long lag,
            @Nullable Instant unreadSince,
            long deleted,
            Assignment members) {}

    /** The hot cabinet. */
    record Cabinet(Portions shelf, Portions setAside) {}

    /**
     * Orders, each figure from the backend that keeps it; null when that one does not answer.
     *
     * @param placed what the accountants have entered
     * @param inFlight placed, and neither ready nor given up, as the tills have seen it
     * @param ready what the preparers have served
     * @param handedOver what the deliveries have handed over
     * @param oldestSeconds how long ago the oldest of those in flight was placed, as the tills have seen it; 0 when there is
     *     none
     */
    record Orders(
            @Nullable Long placed,
            @Nullable Long inFlight,
            @Nullable Long ready,
            @Nullable Long handedOver,
            @Nullable Double oldestSeconds) {}
}
