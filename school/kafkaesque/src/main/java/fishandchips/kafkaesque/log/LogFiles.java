package fishandchips.kafkaesque.log;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The files of a log: text, a line for each event, and in the name of each file the offset of its first event. Only the newest file grows.
 * A process that dies while it writes leaves a line without an end, which the next process cuts off. For one thread at a time.
 */
final class LogFiles implements AutoCloseable {

    private final Path folder;
    private final int partition;
    private final Limits limits;
    private final TreeMap<Long, Path> files = new TreeMap<>();
    private FileOutputStream newest;
    private long end;

    LogFiles(Path folder, int partition, Limits limits) throws IOException {
        this.folder = folder;
        this.partition = partition;
        this.limits = limits;
        try (var there = Files.newDirectoryStream(folder, partition + "-*.log")) {
            there.forEach(
                    file -> files.put(Long.valueOf(file.getFileName().toString().replaceAll(".*-|\\..*", "")), file));
        }
        end = files.isEmpty() ? 0 : files.lastKey();
        newest = open(end);
        cutTornLine();
        end += read(end, Integer.MAX_VALUE).size();
    }

    /** Opens the file that begins with an offset. With one file too many, the oldest is deleted. */
    private FileOutputStream open(long offset) throws IOException {
        files.put(offset, folder.resolve(String.format(Locale.ROOT, "%d-%019d.log", partition, offset)));
        while (files.size() > limits.files()) {
            Files.delete(files.pollFirstEntry().getValue());
        }
        return new FileOutputStream(files.lastEntry().getValue().toFile(), true);
    }

    private void cutTornLine() throws IOException {
        var bytes = Files.readString(files.lastEntry().getValue(), StandardCharsets.ISO_8859_1);
        newest.getChannel().truncate(bytes.lastIndexOf('\n') + 1);
    }

    /** Writes events, and hands each on with its offset when it is in a file. When the disk is full, the rest leaves no trace. */
    void append(List<Event> events, Consumer<Event> written) throws IOException {
        for (var rest = events; !rest.isEmpty(); ) {
            if (end - files.lastKey() >= limits.file()) {
                newest.close();
                newest = open(end);
            }
            var room = (int) Math.min(rest.size(), files.lastKey() + limits.file() - end);
            write(rest.subList(0, room), written);
            rest = rest.subList(room, rest.size());
        }
    }

    private void write(List<Event> events, Consumer<Event> written) throws IOException {
        var before = Files.size(files.lastEntry().getValue());
        var placed = IntStream.range(0, events.size())
                .mapToObj(i -> events.get(i).at(end + i))
                .toList();
        try {
            newest.write(placed.stream()
                    .map(Event::line)
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            newest.getChannel().truncate(before);
            throw e;
        }
        end += placed.size();
        placed.forEach(written);
    }

    /** Reads events from an offset on that is in a file. */
    List<Event> read(long from, int most) throws IOException {
        var events = new ArrayList<Event>();
        for (var first = files.floorKey(from); first != null && events.size() < most; first = files.higherKey(first)) {
            var file = files.getOrDefault(first, folder);
            try (var lines = Files.lines(file)) {
                lines.skip(Math.max(0, from - first))
                        .limit(most - events.size())
                        .forEach(line -> events.add(parse(line, from + events.size(), file)));
            }
        }
        return events;
    }

    private static Event parse(String line, long offset, Path file) {
        var parts = line.split("\t", 3);
        if (parts.length < 3 || !parts[0].equals(Long.toString(offset))) {
            throw new Refusal(500, "The file %s is damaged: it lacks offset %s.", file, offset);
        }
        return new Event(offset, parts[1], parts[2]);
    }

    long begin() {
        return files.firstKey();
    }

    long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        newest.close();
    }
}
