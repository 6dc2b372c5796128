package fishandchips.kafkaesque.bench;

import fishandchips.fleet.programs.StationProgram;
import fishandchips.kafkaesque.client.Consumer;
import fishandchips.kafkaesque.client.Producer;
import fishandchips.kafkaesque.log.Event;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    static ToyLoad start() throws IOException, InterruptedException, URISyntaxException {
        var jar = Path.of(Producer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()); // and not its path, in which a blank is %20
        var command = new ArrayList<>(StationProgram.javaCommand());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-cp", jar.toString()));
        command.addAll(List.of("fishandchips.kafkaesque.Kafkaesque", "--port", "0"));
        var process = new ProcessBuilder(command)
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
