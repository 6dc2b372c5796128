package fishandchips.kafkaesque.topics;

import fishandchips.kafkaesque.log.Log;
import fishandchips.kafkaesque.log.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which event each reader reads next, by the name of the reader or its group: everything that the server knows of a reader. They are in a
 * file, a line for each, which every commit replaces. Safe for any number of threads.
 */
public final class Positions {

    private final Path file;
    private final Topics topics;
    private final Map<String, Map<Place, Long>> positions = new TreeMap<>();

    /** Reads the file, if there is one. */
    public Positions(Path file, Topics topics) throws IOException {
        this.file = file;
        this.topics = topics;
        for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            var parts = line.split(" ", 2);
            positions.computeIfAbsent(parts[0], _ -> new LinkedHashMap<>()).putAll(parse(List.of(parts[1])));
        }
    }

    /** Those of a reader; empty when it has never committed one. */
    public synchronized Map<Place, Long> of(String name) {
        return new LinkedHashMap<>(positions.getOrDefault(name, Map.of()));
    }

    /** The names of all readers that have committed one. */
    public synchronized List<String> names() {
        return List.copyOf(positions.keySet());
    }

    /** Remembers which event a reader reads next in some partitions. */
    public synchronized void commit(String name, Map<Place, Long> next) throws IOException {
        Topics.checkName(name);
        var own = positions.computeIfAbsent(name, _ -> new LinkedHashMap<>());
        if (own.entrySet().containsAll(next.entrySet())) {
            return;
        }
        own.putAll(next);
        var lines = new ArrayList<String>();
        positions.forEach((reader, all) -> lines(all).forEach(line -> lines.add(reader + " " + line)));
        var written = Files.write(file.resolveSibling("positions.new"), lines);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Positions as text: a line for each, such as {@code orders 0 17}. */
    public static List<String> lines(Map<Place, Long> positions) {
        return positions.entrySet().stream()
                .map(each -> each.getKey().line(each.getValue()))
                .toList();
    }

    /**
     * The positions in a text, in which the offset may also be {@code earliest} or {@code end}.
     *
     * @throws Refusal when it is no such text, or when a partition does not exist
     */
    public Map<Place, Long> parse(List<String> lines) {
        var next = new LinkedHashMap<Place, Long>();
        for (var line : lines) {
            var parts = line.split(" ", -1);
            if (parts.length != 3) {
                throw new Refusal(
                        400, "A position is like orders 0 17: topic, partition and offset. This is not: %s", line);
            }
            var partition = Log.number(parts[1]);
            var offset = topics.get(parts[0]).partition(partition).offset(parts[2]);
            next.put(new Place(parts[0], (int) partition), offset);
        }
        return next;
    }
}
