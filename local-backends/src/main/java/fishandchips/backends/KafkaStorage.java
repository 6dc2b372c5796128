package fishandchips.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Uuid;

/** The folder in which Kafka keeps its records, and which it wants to be formatted once. */
final class KafkaStorage {

    private KafkaStorage() {}

    /** Formats it, unless that was done before. */
    static void format(Workplace workplace, KafkaCommands commands) throws IOException {
        var writtenLast = workplace.folder().resolve("log").resolve("meta.properties");
        if (Files.exists(writtenLast)) {
            return;
        }
        var process = new ProcessBuilder(commands.format(Uuid.randomUuid().toString()))
                .directory(workplace.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(workplace.log().redirect())
                .start();
        if (!endsWell(process)) {
            throw workplace.failed("could not format its folder");
        }
    }

    private static boolean endsWell(Process process) {
        try {
            return process.waitFor(RunningProcess.START.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendFailedException("The start of Kafka was interrupted.", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
