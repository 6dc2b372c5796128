package fishandchips.stage.demo;

import fishandchips.console.WrongUseException;
import fishandchips.stage.connect.Sink;
import fishandchips.stage.elsewhere.DemoTopics;
import fishandchips.stage.elsewhere.KafkaElsewhere;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A Kafka elsewhere that a demo uses, and what becomes of its topics there. */
final class ElsewhereOptions {

    @Option(
            names = {"-k", "--kafka-uri"},
            paramLabel = "HOST:PORT",
            description =
                    "Use a Kafka elsewhere, by mTLS (default: KAFKA_SERVICE_URI, or else a Kafka of the demo's own).")
    private @Nullable String kafkaUri;

    @Option(
            names = {"-d", "-c", "--certs-dir"},
            paramLabel = "FOLDER",
            description = "Where ca.pem, service.cert and service.key are (default: certs).")
    private @Nullable Path certificates;

    @Option(names = "--keep", description = "Leave the topics that the demo has created on a Kafka elsewhere.")
    private boolean keep;

    /**
     * The Kafka that is meant; null for the demo's own.
     *
     * @param environment what the options say by default
     * @throws WrongUseException when there is no such address or folder, or topics of the demo's own Kafka shall be kept
     */
    @Nullable
    KafkaElsewhere kafka(Map<String, String> environment) {
        var elsewhere = KafkaElsewhere.of(kafkaUri, certificates, environment);
        if (keep && elsewhere.isEmpty()) {
            throw new WrongUseException(
                    "Only topics on a Kafka elsewhere can be kept: leave out --keep, or name that Kafka with -k HOST:PORT.");
        }
        return elsewhere.orElse(null);
    }

    /** Whether topics are left there. */
    boolean keep() {
        return keep;
    }

    /** What a demo creates there, and deletes in the end. */
    DemoTopics topics(Demo demo, KafkaElsewhere kafka) {
        var sink = Optional.ofNullable(demo.connect()).map(ConnectSettings::sink);
        return new DemoTopics(
                kafka.client(),
                sink.map(Sink::topics).orElse(List.of()),
                sink.map(Sink::groups).orElse(List.of()),
                keep);
    }
}
