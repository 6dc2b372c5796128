package fishandchips.kafkaesque.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.kafkaesque.client.Consumer;
import fishandchips.kafkaesque.client.Producer;
import fishandchips.kafkaesque.http.OpenServer;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The example of tables and events. */
class TableTests {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Test
    void aTableIsBuiltFromItsEventsAgain() throws Exception {
        try (var server = OpenServer.withPartitions(1);
                var producer = new Producer(server.address());
                var consumer = new Consumer(server.address(), "stock", "shelf")) {
            producer.send("shelf", "cod", "+10"); // fried
            producer.send("shelf", "chips", "+6");
            producer.send("shelf", "cod", "-1"); // sold

            var table = fold(consumer);
            assertThat(table).isEqualTo(Map.of("cod", 9, "chips", 6));

            table.clear(); // the table is lost
            consumer.seekToBeginning();
            table = fold(consumer);
            assertThat(table).isEqualTo(Map.of("cod", 9, "chips", 6));
        }
    }

    /** Adds up every event there is. */
    private static Map<String, Integer> fold(Consumer consumer) throws InterruptedException {
        var table = new TreeMap<String, Integer>();
        for (var event = consumer.poll(PATIENCE); event.isPresent(); event = consumer.poll(PATIENCE)) {
            table.merge(event.get().key(), Integer.valueOf(event.get().value()), Integer::sum);
        }
        return table;
    }
}
