package fishandchips.kafkaesque.steps;

import java.util.Map;
import java.util.TreeMap;

/** Steps 3 and 4: a log for each topic. */
final class SeveralTopics {

    private final Map<String, BoundedLog> topics = new TreeMap<>();

    BoundedLog topic(String name) {
        return topics.computeIfAbsent(name, _ -> new BoundedLog(1_000));
    }

    void put(String topic, String value) {
        topic(topic).put(value);
    }

    /** Step 4: the key's hash chooses the topic, of those there are. */
    String putByKey(String key, String value) {
        var names = topics.keySet().stream().toList();
        var chosen = names.get(Math.floorMod(key.hashCode(), names.size()));
        put(chosen, value);
        return chosen;
    }
}
