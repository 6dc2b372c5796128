package fishandchips.shop.status;

import fishandchips.console.Stopwatch;
import fishandchips.contract.FloorEvent;
import fishandchips.contract.FloorEvent.StationClosing;
import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import fishandchips.fleet.groups.RecordReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** The last event of each station on the topic {@code shop-floor}: a station that was killed has not said that it closes. */
final class LastWords {

    /** The events of an hour, which is as long as the topic keeps them, of seven stations. */
    private static final long LATELY = 25_000;

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final SortedMap<String, FloorEvent> byStation = new TreeMap<>();

    /** Reads what Kafka has. */
    static LastWords on(Map<String, String> kafka) {
        var words = new LastWords();
        try (var consumer = RecordReader.connect(kafka)) {
            words.hearAll(consumer);
        }
        return words;
    }

    private void hearAll(KafkaConsumer<byte[], byte[]> consumer) {
        var partitions = RecordReader.partitions(consumer, List.of(Topics.SHOP_FLOOR.name()));
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        ends.forEach((partition, end) ->
                consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - LATELY)));
        var watch = new Stopwatch();
        while (!watch.isPast(LONGEST)
                && !ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::hear);
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> said) {
        switch (Topics.SHOP_FLOOR.read(said.key(), said.value())) {
            case Understood<FloorEvent>(var event) -> hear(event);
            case Refused<FloorEvent> _ -> {} // it is for people to look at
        }
    }

    void hear(FloorEvent event) {
        byStation.put(event.station(), event);
    }

    /** The stations that have not said that they close. */
    SortedSet<String> notClosed() {
        var stations = new TreeSet<String>();
        byStation.forEach((station, last) -> {
            if (!(last instanceof StationClosing)) {
                stations.add(station);
            }
        });
        return stations;
    }
}
