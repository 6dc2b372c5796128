package fishandchips.station;

import fishandchips.contract.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.kafka.listener.ListenerContainerRegistry;

/**
 * The topics that a station reads and writes; each station has one such bean. A station does not open before they exist, all with the same
 * number of partitions: what becomes of a record goes to the partition of the same number. The shop creates them with the right settings;
 * topics that a station created by accident would have other settings.
 */
public class StationTopics {

    private static final long PATIENCE_SECONDS = 5;

    private final List<String> names;

    public StationTopics(Topic<?>... topics) {
        this.names = List.of(topics).stream().map(Topic::name).toList();
    }

    /** Asks for the dead letters of every topic that a listener reads, too. */
    OpeningStep exist(Admin kafka, ListenerContainerRegistry listeners) {
        return new OpeningStep() {

            @Override
            public String waitsFor() {
                return "the topics " + String.join(", ", all()) + " on Kafka";
            }

            @Override
            public void attempt() throws Exception {
                var missing = new ArrayList<String>();
                var partitions = new TreeMap<String, Integer>();
                for (var topic : kafka.describeTopics(all()).topicNameValues().entrySet()) {
                    find(topic.getValue())
                            .ifPresentOrElse(
                                    found -> partitions.put(
                                            topic.getKey(), found.partitions().size()),
                                    () -> missing.add(topic.getKey()));
                }
                if (!missing.isEmpty()) {
                    throw new IllegalStateException("Kafka has no topic " + String.join(", ", missing));
                }
                if (Set.copyOf(partitions.values()).size() > 1) {
                    throw new IllegalStateException(
                            "The topics must all have the same number of partitions, and have " + partitions);
                }
            }

            private List<String> all() {
                var deadLetters = listeners.getListenerContainers().stream()
                        .map(listener -> listener.getContainerProperties().getTopics())
                        .filter(Objects::nonNull)
                        .flatMap(Arrays::stream)
                        .map(Topic::deadLettersOf);
                return Stream.concat(names.stream(), deadLetters).distinct().toList();
            }
        };
    }

    private static Optional<TopicDescription> find(Future<TopicDescription> topic) throws Exception {
        try {
            return Optional.of(topic.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
