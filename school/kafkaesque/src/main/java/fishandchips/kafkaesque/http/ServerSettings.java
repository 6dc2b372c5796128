package fishandchips.kafkaesque.http;

import fishandchips.kafkaesque.log.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a server works.
 *
 * @param data the folder that it keeps everything in; empty for a temporary one, which is deleted in the end
 * @param port 0 for any that is free
 * @param partitions of a topic that is created at its first use
 * @param limits of each partition
 * @param longestWrite a client that takes in nothing for longer is cut off
 */
public record ServerSettings(Optional<Path> data, int port, int partitions, Limits limits, Duration longestWrite) {

    /** A server with the usual limits. */
    public ServerSettings(Optional<Path> data, int port, int partitions) {
        this(data, port, partitions, Limits.USUAL, Duration.ofSeconds(10));
    }
}
