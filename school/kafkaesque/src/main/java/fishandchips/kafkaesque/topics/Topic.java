package fishandchips.kafkaesque.topics;

import fishandchips.kafkaesque.log.Event;
import fishandchips.kafkaesque.log.Limits;
import fishandchips.kafkaesque.log.Log;
import fishandchips.kafkaesque.log.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Events of one sort, in partitions: each is a log of its own, and only within one of them do events have an order. Safe for any number of
 * threads.
 */
public final class Topic implements AutoCloseable {

    private final String name;
    private final List<Log> partitions = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    Topic(String name, int count, Path folder, Limits limits) throws IOException {
        this.name = name;
        while (partitions.size() < count) {
            partitions.add(new Log(folder, partitions.size(), limits));
        }
    }

    public List<Log> partitions() {
        return List.copyOf(partitions);
    }

    /**
     * The log of a partition.
     *
     * @throws Refusal when there is none of this number
     */
    public Log partition(long number) {
        if (number < 0 || number >= partitions.size()) {
            throw new Refusal(
                    404, "Topic %s has no partition %s: it has %s, from 0 on.", name, number, partitions.size());
        }
        return partitions.get((int) number);
    }

    /** Where an event is. */
    public record Receipt(int partition, long offset) {}

    /** Appends events where their keys belong; all those without a key go to one partition, and the next time to the next. */
    public List<Receipt> append(List<Event> events) throws IOException {
        var shared = Math.floorMod(turn.getAndIncrement(), partitions.size());
        return append(events, event -> event.key().isEmpty() ? shared : partitionOf(event.key()));
    }

    /** Appends events to the partitions that somebody chooses. */
    public List<Receipt> append(List<Event> events, ToIntFunction<Event> choice) throws IOException {
        var receipts = new TreeMap<Integer, Receipt>(); // by the place of the event in the batch
        var shares = IntStream.range(0, events.size())
                .boxed()
                .collect(Collectors.groupingBy(place -> choice.applyAsInt(events.get(place))));
        for (var share : shares.entrySet()) {
            var places = share.getValue();
            var next = partition(share.getKey())
                    .append(places.stream().map(events::get).toList());
            for (var place : places) {
                receipts.put(place, new Receipt(share.getKey(), next++));
            }
        }
        return List.copyOf(receipts.values());
    }

    /** The partition of a key: the same one that the clients of Kafka choose. */
    int partitionOf(String key) {
        return (Murmur2.hash(key.getBytes(StandardCharsets.UTF_8)) & Integer.MAX_VALUE) % partitions.size();
    }

    @Override
    public void close() throws IOException {
        for (var log : partitions) {
            log.close();
        }
    }
}
