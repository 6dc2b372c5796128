package fishandchips.station;

import fishandchips.contract.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.kafka.listener.ListenerContainerRegistry;

/**
 * The topics that a station reads and writes; each station has one such bean. A station does not open before they exist. The shop
 * creates them with the right settings; topics that a station created by accident would have other settings.
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
                for (var topic : kafka.describeTopics(all()).topicNameValues().entrySet()) {
                    if (!isThere(topic.getValue())) {
                        missing.add(topic.getKey());
                    }
                }
                if (!missing.isEmpty()) {
                    throw new IllegalStateException("Kafka has no topic " + String.join(", ", missing));
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

    private static boolean isThere(Future<TopicDescription> topic) throws Exception {
        try {
            topic.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }
}
