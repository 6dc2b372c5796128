package fishandchips.bench.stage;

import fishandchips.backends.TopicCreation;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Topics of floors, with the settings of the shop's. */
public final class OwnTopics {

    private OwnTopics() {}

    /** Makes those that are not there. */
    public static void create(Stage stage, List<String> names) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(new HashMap<String, Object>(stage.kafka()))) {
            var topics = names.stream()
                    .map(name -> new NewTopic(name, Topic.PARTITIONS, (short) 1).configs(Topics.ORDERS.settings()))
                    .toList();
            TopicCreation.createNew(admin, topics);
        }
    }
}
