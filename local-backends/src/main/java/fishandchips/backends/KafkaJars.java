package fishandchips.backends;

import java.nio.file.Files;
import java.nio.file.Path;

/** The broker's jars, which the build puts into a folder of their own: nobody's class path has them. */
final class KafkaJars {

    private KafkaJars() {}

    static Path folder() {
        var folder = Path.of(new Resource("kafka-jars.txt").text().strip());
        if (!Files.isDirectory(folder)) {
            throw new BackendFailedException("Kafka is not in %s: run ./shop build.".formatted(folder));
        }
        return folder;
    }
}
