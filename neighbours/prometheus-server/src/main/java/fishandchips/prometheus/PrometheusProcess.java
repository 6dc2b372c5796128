package fishandchips.prometheus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Prometheus as a child of this process, with a configuration that is written before. It ends with this process, also when this one is killed:
 * a shell between the two sees that its input has ended.
 */
final class PrometheusProcess {

    /** Runs a command, and ends it when its own input ends. */
    private static final String UNTIL_INPUT_ENDS = """
            exec 3<&0
            "$@" 3<&- &
            child=$!
            { cat <&3 >/dev/null; kill $child 2>/dev/null; } &
            exec 3<&-
            wait $child
            """;

    private static final long PATIENCE_SECONDS = 10;

    private final Process process;

    private PrometheusProcess(Process process) {
        this.process = process;
    }

    static PrometheusProcess start(PrometheusSettings settings) throws IOException {
        var folder = settings.folder();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("rules.yml"), resource("rules.yml"));
        Files.writeString(folder.resolve("prometheus.yml"), configuration(settings));
        return new PrometheusProcess(new ProcessBuilder(
                        "sh",
                        "-c",
                        UNTIL_INPUT_ENDS,
                        "sh",
                        "prometheus",
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("figures"),
                        "--storage.tsdb.retention.time=" + settings.remembers(),
                        "--query.lookback-delta=" + settings.present(),
                        "--web.listen-address=" + settings.web(),
                        "--log.level=warn")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.INHERIT)
                .start());
    }

    static String configuration(PrometheusSettings settings) throws IOException {
        return resource("prometheus.yml")
                .replace("$EVERY", settings.scrapeEvery())
                .replace("$TARGETS", "http://" + settings.management() + PrometheusProgram.TARGETS);
    }

    private static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(PrometheusProcess.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Waits until Prometheus has ended. Returns its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends Prometheus, and waits until it has written what it holds. */
    void end() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
