package fishandchips.shop.status;

import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.groups.RecordCounter;
import fishandchips.fleet.stations.StationKind;
import fishandchips.shop.status.ShopStatus.GroupStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What Kafka knows.
 *
 * @param groups in the order of the stations
 * @param deadLetters how many, by topic; only topics that have some
 * @param notClosed the stations that spoke on the shop floor lately and have not said that they close
 */
record KafkaInspection(List<GroupStatus> groups, Map<String, Long> deadLetters, Set<String> notClosed) {

    /** Asks Kafka; an exception says that it does not answer. */
    static KafkaInspection of(ShopAccess shop, List<StationKind> kinds) throws Exception {
        try (var groups = shop.groups();
                var counter = new RecordCounter(shop.kafka())) {
            return new KafkaInspection(
                    groups(kinds, groups, counter),
                    deadLetters(counter),
                    LastWords.on(shop.kafka()).notClosed());
        }
    }

    private static List<GroupStatus> groups(List<StationKind> kinds, Groups groups, RecordCounter counter)
            throws InterruptedException {
        var all = new ArrayList<GroupStatus>();
        for (var kind : kinds) {
            if (kind.reads().isPresent()) {
                all.add(group(kind.group(), kind.reads().get().name(), groups, counter));
            }
        }
        return all;
    }

    private static GroupStatus group(String name, String topic, Groups groups, RecordCounter counter)
            throws InterruptedException {
        var group = groups.describe(name);
        var unread = counter.unread(groups.committed(name), topic);
        return new GroupStatus(
                name, topic, group.state(), unread.records(), unread.since(), unread.deleted(), group.assignment());
    }

    private static Map<String, Long> deadLetters(RecordCounter counter) {
        var counts = new TreeMap<String, Long>();
        var sometimesThere = Stream.of(Topics.KITCHEN_PARTS.deadLetters(), ShopNames.CONNECT_DEAD_LETTERS);
        Stream.concat(Topics.ALL.stream().map(Topic::deadLetters), sometimesThere)
                .forEach(topic -> counts.put(topic, counter.after(Map.of(), topic)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
