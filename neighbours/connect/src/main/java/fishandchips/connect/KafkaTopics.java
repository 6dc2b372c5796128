package fishandchips.connect;

import fishandchips.connect.writer.WriterFormat;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topics of connectors and of the writer. Connect creates those in which it keeps its own state.
 *
 * @param client the settings of a Kafka client
 */
record KafkaTopics(Map<String, String> client) {

    private static final Logger log = LoggerFactory.getLogger(KafkaTopics.class);

    private static final String LIMIT_MILLIS = "5000";

    /**
     * Creates those that are missing. On a Kafka where this program may create none, its operator creates them.
     *
     * @throws ExecutionException when Kafka is away, or does not have the topic {@code orders} yet
     */
    void create(Optional<WriterFormat> writer) throws ExecutionException, InterruptedException {
        var settings = new HashMap<String, Object>(client);
        settings.put("request.timeout.ms", LIMIT_MILLIS);
        settings.put("default.api.timeout.ms", LIMIT_MILLIS);
        try (var admin = Admin.create(settings)) {
            admin.describeTopics(List.of(Topics.ORDERS.name())).allTopicNames().get();
            for (var topic : wanted(writer)) {
                create(admin, topic);
            }
        }
    }

    private static List<NewTopic> wanted(Optional<WriterFormat> writer) {
        var wanted = new ArrayList<NewTopic>();
        wanted.add(new NewTopic(ShopNames.CONNECT_DEAD_LETTERS, Optional.of(1), Optional.empty())
                .configs(Topics.ORDERS.deadLetterSettings()));
        writer.ifPresent(format -> wanted.add(new NewTopic(format.topic(), Optional.of(1), Optional.empty())));
        return wanted;
    }

    private static void create(Admin admin, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                log.info("The topic {} has to be there: this program may not create it.", topic.name());
            } else if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
