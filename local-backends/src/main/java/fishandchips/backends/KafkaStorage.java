package fishandchips.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Uuid;

/** The folder in which Kafka keeps its records. It wants to be formatted before the first start. */
record KafkaStorage(Workplace workplace, KafkaCommands commands) {

    /** Whether that was done: the formatter writes this last. */
    boolean isFormatted() {
        return Files.exists(workplace.folder().resolve("log").resolve("meta.properties"));
    }

    /** Whether the broker was not given the time to stop: it writes this last. */
    boolean wasKilled() {
        return Files.notExists(workplace.folder().resolve("log").resolve(".kafka_cleanshutdown"));
    }

    void format() throws IOException {
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
