package fishandchips.kafkaesque.bench;

import fishandchips.kafkaesque.client.Consumer;
import fishandchips.kafkaesque.client.Producer;
import fishandchips.kafkaesque.log.Event;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.UUID;

/** The load on a toy Kafka, which is a process of its own, as the real broker is. */
final class ToyLoad implements Load {

    private static final String TOPIC = "orders";

    private final Process process;
    private final URI server;
    private final Producer producer;

    private ToyLoad(Process process, URI server) {
        this.process = process;
        this.server = server;
        this.producer = new Producer(server);
    }

    static ToyLoad start() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = Path.of(Producer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        var process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        jar.toString(),
                        "fishandchips.kafkaesque.Kafkaesque",
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = process.inputReader().readLine();
        if (said == null) {
            process.destroyForcibly().waitFor();
            throw new IOException("The toy Kafka did not start.");
        }
        return new ToyLoad(process, URI.create(said.replaceFirst(".* at ", "")));
    }

    @Override
    public double send(int events) {
        var since = System.nanoTime();
        for (var sent = 0; sent < events; sent += BATCH) {
            producer.send(TOPIC, Collections.nCopies(BATCH, Event.of("", VALUE)));
        }
        return Load.perSecond(events, since);
    }

    @Override
    public double read(int events) throws InterruptedException {
        var since = System.nanoTime();
        try (var consumer = new Consumer(server, "reader-" + UUID.randomUUID(), TOPIC)) {
            for (var read = 0; read < events; read++) {
                var _ = consumer.poll(PATIENCE).orElseThrow();
            }
        }
        return Load.perSecond(events, since);
    }

    @Override
    public void close() {
        producer.close();
        process.destroy();
        process.onExit().join();
    }
}
