package fishandchips.fleet.provisioning;

import fishandchips.console.WrongUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/**
 * The Kafka cluster of a shop in containers. It is decided when the shop is first opened, and written down for the brokers,
 * so that no later command can start another cluster beside it.
 *
 * @param id what Kafka writes on each broker's disk
 * @param brokers how many nodes it has: 1 or 3
 */
record Cluster(String id, int brokers) {

    private static final String FILE = "kafka/cluster.properties";
    private static final String ID = "cluster.id";
    private static final String BROKERS = "brokers";

    /** The id that the image of Kafka gives every cluster that is not told one, as those of earlier versions were not. */
    private static final Cluster OF_EARLIER_VERSIONS = new Cluster("5L6g3nShT-eMCtK--X86sw", 1);

    /**
     * The cluster that the shop has, or a new one.
     *
     * @param folder where the secrets are
     * @param known whether the shop has been opened before
     * @param brokers how many the shop is to have if it is new
     * @throws WrongUseException when the shop has fewer
     */
    static Cluster in(Path folder, boolean known, int brokers) throws IOException {
        var cluster = known
                ? read(folder.resolve(FILE))
                : new Cluster(Uuid.randomUuid().toString(), brokers);
        if (brokers > cluster.brokers) {
            throw new WrongUseException(
                    "This shop was opened with one broker, which has its orders: leave out three-brokers.yml, or"
                            + " delete the shop and all its data first, with docker compose down -v --remove-orphans.");
        }
        return cluster;
    }

    private static Cluster read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return OF_EARLIER_VERSIONS;
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Cluster(properties.getProperty(ID), Integer.parseInt(properties.getProperty(BROKERS)));
    }

    /** Writes it down where only the brokers see it. */
    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), "%s=%s\n%s=%s\n".formatted(ID, id, BROKERS, String.valueOf(brokers)));
    }
}
