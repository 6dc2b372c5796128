package fishandchips.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.junit.jupiter.api.Test;

class WorkerSettingsTests {

    private static final ConnectSettings SETTINGS = ConnectSettings.of(Map.of(
            "SPRING_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
            "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512",
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:5432/shop",
            "SPRING_DATASOURCE_USERNAME", "connect",
            "SPRING_DATASOURCE_PASSWORD", "s3cret",
            "SHOP_HTTP_ALLOWED_HOSTS", "connect,board"));

    private final Map<String, String> worker = WorkerSettings.of(SETTINGS, "10.0.0.7");

    @Test
    void areOnesThatConnectAccepts() {
        assertThat(new DistributedConfig(worker).getString("group.id")).isEqualTo("connect");
    }

    @Test
    void letAllItsClientsIn() {
        assertThat(worker)
                .containsEntry("bootstrap.servers", "kafka:9092")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("producer.sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("consumer.sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("admin.sasl.mechanism", "SCRAM-SHA-512");
    }

    @Test
    void listenOnLoopbackAndTellOtherWorkersWhere() {
        assertThat(worker)
                .containsEntry("listeners", "http://127.0.0.1:8700")
                .containsEntry("rest.advertised.host.name", "10.0.0.7")
                .containsEntry("shop.http.allowed-hosts", "connect,board");
    }

    @Test
    void haveNoPasswordOfTheDatabase() {
        assertThat(worker.toString()).doesNotContain("s3cret");
    }
}
