package fishandchips.kafkaesque.topics;

import fishandchips.kafkaesque.log.Limits;
import fishandchips.kafkaesque.log.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All topics. The folder of each is called by its name and its number of partitions, such as {@code orders.3}. Safe for any number of threads. */
public final class Topics implements AutoCloseable {

    private static final int MOST_PARTITIONS = 50;

    private final Path folder;
    private final Limits limits;
    private final int usualPartitions;
    private final Map<String, Topic> topics = new TreeMap<>();

    /**
     * Opens those that are there.
     *
     * @param usualPartitions of a topic that is created at its first use
     */
    public Topics(Path folder, Limits limits, int usualPartitions) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.limits = limits;
        this.usualPartitions = usualPartitions;
        try (var there = Files.newDirectoryStream(folder, "*.[0-9]*")) {
            for (var each : there) {
                var parts = each.getFileName().toString().split("\\.", 2);
                topics.put(parts[0], new Topic(parts[0], Integer.parseInt(parts[1]), each, limits));
            }
        }
    }

    /** The topics there are, by their names. */
    public synchronized Map<String, Topic> all() {
        return new TreeMap<>(topics);
    }

    /**
     * The topic of a name.
     *
     * @throws Refusal when there is none
     */
    public synchronized Topic get(String name) {
        var topic = topics.get(name);
        if (topic == null) {
            throw new Refusal(404, "There is no topic %s.", name);
        }
        return topic;
    }

    /** The topic of a name, which is created if there is none. */
    public synchronized Topic use(String name) throws IOException {
        return topics.containsKey(name) ? get(name) : create(name, usualPartitions);
    }

    /**
     * Creates a topic, unless it is there with so many partitions.
     *
     * @throws Refusal when it has another number of partitions, or when it cannot have this name or number
     */
    public synchronized Topic create(String name, long partitions) throws IOException {
        var topic = topics.containsKey(name) ? get(name) : createNew(name, partitions);
        var count = topic.partitions().size();
        if (count != partitions) {
            throw new Refusal(409, "Topic %s has %s partitions. With another number, keys would move.", name, count);
        }
        return topic;
    }

    private Topic createNew(String name, long partitions) throws IOException {
        checkName(name);
        var used = places(List.copyOf(topics.keySet())).size();
        if (partitions < 1 || used + partitions > MOST_PARTITIONS) {
            throw new Refusal(400, "All topics together have 1 to %s partitions; %s are there.", MOST_PARTITIONS, used);
        }
        var own = Files.createDirectory(folder.resolve(name + "." + partitions));
        var topic = new Topic(name, (int) partitions, own, limits);
        topics.put(name, topic);
        return topic;
    }

    /**
     * Checks the name of a topic, a group or a reader.
     *
     * @throws Refusal when it has other letters
     */
    public static void checkName(String name) {
        if (!name.matches("[a-z0-9_-]{1,100}")) {
            throw new Refusal(400, "A name has 1 to 100 letters from a to z, digits, - and _; this one is: %s", name);
        }
    }

    /** The partitions of some topics; a topic that is missing is created. */
    List<Place> places(List<String> names) throws IOException {
        var places = new ArrayList<Place>();
        for (var name : names) {
            var count = use(name).partitions().size();
            for (var number = 0; number < count; number++) {
                places.add(new Place(name, number));
            }
        }
        return places;
    }

    @Override
    public synchronized void close() throws IOException {
        for (var topic : topics.values()) {
            topic.close();
        }
    }
}
