package fishandchips.station.readiness;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.station.exactlyonce.Copier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Whether a station knows that it does not do its work, on a real Kafka. */
@ExtendWith(OutputCaptureExtension.class)
class ReadinessIT {

    private static final ShopLog log = SharedBackends.log();

    /** The stations of a test have a group of their own. */
    private final String kind = "copier" + UUID.randomUUID().toString().substring(0, 6);

    private final CountDownLatch stuck = new CountDownLatch(1);
    private final List<ConfigurableApplicationContext> stations = new ArrayList<>();

    @AfterEach
    void close() {
        stuck.countDown();
        Copier.beforeSending = () -> {};
        stations.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void isReadyAsASpareAndSaysSo() {
        var station = open(1, "--spring.kafka.listener.concurrency=" + Topic.PARTITIONS);
        soon().untilAsserted(() -> assertThat(partitionsOfEachListener(station)).containsExactly(1, 1, 1, 1, 1, 1));

        var spare = open(2, "--shop.station.readiness.stuck-after=3s");

        soon().untilAsserted(() -> assertThat(health(spare).getDetails())
                .containsEntry("remark", "spare: member 7 of 6 partitions of orders"));
        assertThat(health(spare).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isNotReadyWhileABatchDoesNotEnd(CapturedOutput output) {
        var station = open(1, "--shop.station.readiness.stuck-after=3s");
        Copier.beforeSending = () -> stuck.await(2, TimeUnit.MINUTES);
        place();

        soon().untilAsserted(() -> assertThat(reason(station)).contains("Nothing of orders was done for"));
        soon().untilAsserted(() -> assertThat(output).contains("The station is not ready"));

        stuck.countDown();

        soon().untilAsserted(() -> assertThat(health(station).getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void isNotReadyWhenAListenerHasDied(CapturedOutput output) {
        var station = open(1, "--spring.config.name=without-transactions");
        Copier.beforeSending = () -> {
            throw new NoClassDefFoundError("fishandchips/Missing");
        };
        place();

        soon().untilAsserted(() -> assertThat(reason(station)).contains("A listener has stopped"));

        soon().untilAsserted(() -> assertThat(output)
                .contains("A listener ends because of an Error", "NoClassDefFoundError: fishandchips/Missing")
                .contains("A listener has stopped for good"));
    }

    @Test
    void isReadyWhenNothingButTheMarkersOfTransactionsIsLeft() {
        var station = open(1, "--shop.station.readiness.stuck-after=3s");
        rollBackATransactionOnEachPartition();

        await().during(Duration.ofSeconds(5)) // more than the 3 s after which it would not be ready
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(health(station).getStatus()).isEqualTo(Status.UP));
    }

    private static List<Integer> partitionsOfEachListener(ConfigurableApplicationContext station) {
        return station.getBean(KafkaListenerEndpointRegistry.class).getListenerContainers().stream()
                .flatMap(listener -> ((ConcurrentMessageListenerContainer<?, ?>) listener).getContainers().stream())
                .map(ReadinessIT::partitions)
                .toList();
    }

    private static int partitions(MessageListenerContainer thread) {
        var partitions = thread.getAssignedPartitions();
        return partitions == null ? 0 : partitions.size();
    }

    private static void place() {
        log.write(Topics.ORDERS, new OrderPlaced(anOrderOf(COD)));
    }

    private void rollBackATransactionOnEachPartition() {
        var settings = SharedBackends.kafka().clientSettings();
        settings.put("transactional.id", kind);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (var partition = 0; partition < Topic.PARTITIONS; partition++) {
                var _ = producer.send(new ProducerRecord<>("orders", partition, new byte[] {1}, new byte[] {1}));
            }
            producer.flush();
            producer.abortTransaction();
        }
    }

    private ConfigurableApplicationContext open(int slot, String... more) {
        var settings = Stream.of(
                "--spring.application.name=" + kind,
                "--spring.kafka.consumer.group-id=" + kind,
                "--shop.station.slot=" + slot,
                "--shop.floor.enabled=false",
                "--spring.kafka.bootstrap-servers=" + SharedBackends.kafka().bootstrapServers());
        var station = new SpringApplicationBuilder(Copier.class)
                .run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
        stations.add(station);
        soon().untilAsserted(() -> assertThat(health(station).getStatus()).isEqualTo(Status.UP));
        return station;
    }

    private static Health health(ConfigurableApplicationContext station) {
        return station.getBean(StationHealth.class).health();
    }

    private static String reason(ConfigurableApplicationContext station) {
        return String.valueOf(health(station).getDetails().get("reason"));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
