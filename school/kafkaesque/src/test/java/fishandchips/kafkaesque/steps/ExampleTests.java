package fishandchips.kafkaesque.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.kafkaesque.client.Consumer;
import fishandchips.kafkaesque.client.Producer;
import fishandchips.kafkaesque.http.OpenServer;
import fishandchips.kafkaesque.log.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the article that use Producer and Consumer. */
class ExampleTests {

    @Test
    void aProducerAndAConsumer() throws Exception {
        try (var open = OpenServer.withPartitions(1)) {
            var server = open.address();
            var read = new ArrayList<String>();

            try (var producer = new Producer(server);
                    var consumer = new Consumer(server, "c1", "numbers", "letters")) {
                producer.send("numbers", "", "0");
                producer.send("letters", "", "a");
                for (var event : consumer) {
                    read.add(event.topic() + ": " + event.value());
                    if (read.size() == 2) {
                        break;
                    }
                }
            }

            assertThat(read).containsExactlyInAnyOrder("numbers: 0", "letters: a");
        }
    }

    @Test
    void aBatch() throws Exception {
        try (var open = OpenServer.withPartitions(3);
                var producer = new Producer(open.address())) {
            var offsets = producer.send(
                    "orders",
                    List.of(Event.of("order 1", "placed"), Event.of("order 1", "paid"), Event.of("", "open")));

            assertThat(offsets).hasSize(3);
            assertThat(offsets.get(1)).isEqualTo(offsets.get(0) + 1);
        }
    }
}
