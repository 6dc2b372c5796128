package fishandchips.kafkaesque;

import fishandchips.kafkaesque.client.Consumer;
import java.util.Map;

/** A program that reads events as a member of a group, and prints each. */
final class Consume {

    static final Map<String, String> OPTIONS =
            Map.of("--port", "8900", "--topics", "numbers,letters", "--group", "c1", "--from", "earliest");

    private static final long MILLIS_TO_LEAVE = 2_000;

    private Consume() {}

    static void run(Options options) {
        leaveAtTheEndOf(Thread.currentThread());
        var topics = options.text("--topics").split(",", -1);
        try (var consumer = new Consumer(options.server(), options.text("--group"), topics)) {
            System.out.println("%s joins, and reads %s".formatted(options.text("--group"), options.text("--topics")));
            for (var event : options.text("--from").equals("end") ? consumer.fromEnd() : consumer) {
                var place = event.place();
                System.out.println("%s, partition %s, offset %s: %s"
                        .formatted(place.topic(), place.partition(), event.offset(), event.value()));
            }
            System.out.println("It commits, and leaves.");
        }
    }

    /** On Ctrl-C the process ends when the consumer has committed and left. */
    private static void leaveAtTheEndOf(Thread reading) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            reading.interrupt();
            try {
                reading.join(MILLIS_TO_LEAVE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
