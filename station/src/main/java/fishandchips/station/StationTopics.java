package fishandchips.station;

import fishandchips.contract.Topic;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/**
 * The topics that a station reads and writes, as one bean of each station. It does not open before they exist: the shop
 * creates them with their settings, and a station that created them by accident would get others.
 */
public class StationTopics {

    private static final long PATIENCE_SECONDS = 5;

    private final List<String> names;

    public StationTopics(Topic<?>... topics) {
        this.names = List.of(topics).stream().map(Topic::name).toList();
    }

    OpeningStep exist(Admin kafka) {
        return new OpeningStep() {

            @Override
            public String waitsFor() {
                return "the topics " + String.join(", ", names) + " on Kafka";
            }

            @Override
            public void attempt() throws Exception {
                kafka.describeTopics(names).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        };
    }
}
