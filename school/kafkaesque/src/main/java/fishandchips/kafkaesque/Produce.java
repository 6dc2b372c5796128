package fishandchips.kafkaesque;

import fishandchips.kafkaesque.client.Producer;
import java.util.Map;

/** A program that sends events, and prints each: P1 of the article counts, and P2 says the alphabet. */
final class Produce {

    static final Map<String, String> OPTIONS =
            Map.of("--port", "8900", "--topic", "numbers", "--count", "20", "--millis", "500");

    private Produce() {}

    static void run(Options options) throws InterruptedException {
        var topic = options.text("--topic");
        var isP2 = topic.equals("letters");
        try (var producer = new Producer(options.server())) {
            for (var n = 0; n < options.number("--count"); n++) {
                var value = isP2 ? Character.toString('a' + n % 26) : Integer.toString(n);
                System.out.println("%s sends %s to topic %s".formatted(isP2 ? "P2" : "P1", value, topic));
                System.out.println("   the server has it at offset " + producer.send(topic, "", value));
                Thread.sleep(options.number("--millis"));
            }
        }
    }
}
