package fishandchips.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fishandchips.contract.Topics;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Unit tests for {@link StationTopics}: of a station that reads {@code orders} and writes {@code ready}. */
class StationTopicsTests {

    private static final String LARGER = "ready-dlt";

    private final Admin kafka = mock();
    private final ListenerContainerRegistry listeners = mock();
    private final OpeningStep step = new StationTopics(Topics.ORDERS, Topics.READY).exist(kafka, listeners);

    @BeforeEach
    void readsOrders() {
        var orders = reading("orders");
        when(listeners.getListenerContainers()).thenReturn(List.of(orders));
    }

    private static MessageListenerContainer reading(String topic) {
        MessageListenerContainer listener = mock();
        when(listener.getContainerProperties()).thenReturn(new ContainerProperties(topic));
        return listener;
    }

    private void kafkaHas(String... topics) {
        when(kafka.describeTopics(anyCollection())).thenAnswer(call -> {
            Collection<String> asked = call.getArgument(0);
            DescribeTopicsResult result = mock();
            var answers = asked.stream()
                    .collect(Collectors.toMap(Function.identity(), topic -> answer(topic, Set.of(topics))));
            when(result.topicNameValues()).thenReturn(answers);
            return result;
        });
    }

    private static KafkaFuture<TopicDescription> answer(String topic, Set<String> there) {
        if (there.contains(topic)) {
            var one = new TopicPartitionInfo(0, Node.noNode(), List.of(), List.of());
            var partitions = Collections.nCopies(topic.equals(LARGER) ? 2 : 1, one);
            return KafkaFuture.completedFuture(new TopicDescription(topic, false, partitions));
        }
        var failed = new KafkaFutureImpl<TopicDescription>();
        failed.completeExceptionally(new UnknownTopicOrPartitionException());
        return failed;
    }

    @Test
    void areThereWithTheDeadLettersOfWhatTheStationReads() throws Exception {
        kafkaHas("orders", "ready", "orders-dlt");

        step.attempt();

        assertThat(step.waitsFor()).isEqualTo("the topics orders, ready, orders-dlt on Kafka");
    }

    @Test
    void namesTheTopicOfDeadLettersThatIsMissing() {
        kafkaHas("orders", "ready", "ready-dlt");

        assertThatThrownBy(step::attempt).hasMessage("Kafka has no topic orders-dlt");
    }

    @Test
    void waitsForTheSameNumberOfPartitionsInAllOfThem() {
        kafkaHas("orders", "ready", "orders-dlt", LARGER);
        var both = List.of(reading("orders"), reading("ready"));
        when(listeners.getListenerContainers()).thenReturn(both);

        assertThatThrownBy(step::attempt)
                .hasMessage("The topics must all have the same number of partitions, and have"
                        + " {orders=1, orders-dlt=1, ready=1, ready-dlt=2}");
    }

    @Test
    void namesAllThatAreMissing() {
        kafkaHas("orders");

        assertThatThrownBy(step::attempt).hasMessage("Kafka has no topic ready, orders-dlt");
    }
}
