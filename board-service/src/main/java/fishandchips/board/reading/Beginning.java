package fishandchips.board.reading;

import fishandchips.board.seen.Spot;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Where to begin to read. */
sealed interface Beginning {

    /** From which offset on each of these is read; those that are absent, from their end. */
    Map<TopicPartition, Long> of(Collection<Spot> partitions, Sighting sighting, Consumer<?, ?> log);

    /** Since when a board counts that begins now. */
    Instant since(Instant now);

    /** Now; and as far back as it takes to know the stations, and the orders that wait. */
    record Now(int orders) implements Beginning {

        private static final Duration FLOOR = Duration.ofSeconds(5);

        /** Those whose work is what is still on its way. */
        private static final Map<String, String> READERS = Map.of(
                Topics.ORDERS.name(), "preparer", Topics.COOK_REQUESTS.name(), "cook", Topics.READY.name(), "delivery");

        @Override
        public Map<TopicPartition, Long> of(Collection<Spot> partitions, Sighting sighting, Consumer<?, ?> log) {
            var begins = new HashMap<TopicPartition, Long>();
            for (var spot : partitions) {
                var reader = READERS.get(spot.topic());
                if (reader != null) {
                    begins.put(KafkaWatch.of(spot), waiting(reader, spot, sighting));
                }
            }
            var floor = partitions.stream()
                    .filter(spot -> spot.topic().equals(Topics.SHOP_FLOOR.name()))
                    .toList();
            begins.putAll(new At(sighting.at().minus(FLOOR)).of(floor, sighting, log));
            return begins;
        }

        @Override
        public Instant since(Instant now) {
            return now;
        }

        /** From the first record that the group has not committed; of very many, from the last that can be remembered. */
        private long waiting(String group, Spot spot, Sighting sighting) {
            var standing = sighting.standing();
            return Math.max(standing.committed(group, spot), standing.end(spot) - orders);
        }
    }

    /** The first records that are not older than this. */
    record At(Instant from) implements Beginning {

        private static final Duration PATIENCE = Duration.ofSeconds(5);

        @Override
        public Map<TopicPartition, Long> of(Collection<Spot> partitions, Sighting sighting, Consumer<?, ?> log) {
            var question = partitions.stream().collect(Collectors.toMap(KafkaWatch::of, _ -> from.toEpochMilli()));
            var begins = new HashMap<TopicPartition, Long>();
            log.offsetsForTimes(question, PATIENCE).forEach((partition, found) -> {
                if (found != null) {
                    begins.put(partition, found.offset());
                }
            });
            return begins;
        }

        @Override
        public Instant since(Instant now) {
            return from;
        }
    }
}
