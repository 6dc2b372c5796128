package fishandchips.verification.containers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The {@code docker} command line.
 *
 * @param environment what its environment has besides that of this process
 */
record Docker(Map<String, String> environment) {

    /** The folder that all of it is run in. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** How a command ended, and all that it printed. */
    record Result(int exitCode, String output, String errors) {}

    /** Whether an image is on this machine, or can be fetched. */
    static boolean has(String image) {
        var docker = new Docker(Map.of());
        return docker.run("image", "inspect", image).exitCode() == 0
                || docker.run("pull", "--quiet", image).exitCode() == 0;
    }

    /** What the compose file is to be told: the series of those images whose exact version cannot be had. */
    static Map<String, String> images() {
        return PublishedImages.bySeries(PublishedImages.NEEDED.stream()
                .filter(image -> !has(image.exact()))
                .toList());
    }

    /** Runs a command to its end. */
    Result run(String... words) {
        var command = new ProcessBuilder("docker").directory(ROOT.toFile());
        command.command().addAll(List.of(words));
        command.environment().putAll(environment);
        try {
            var process = command.start();
            process.getOutputStream().close();
            var errors = CompletableFuture.supplyAsync(() -> read(process.errorReader(StandardCharsets.UTF_8)));
            var output = read(process.inputReader(StandardCharsets.UTF_8));
            return new Result(process.waitFor(), output, errors.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while docker ran.", e);
        }
    }

    /** Runs a command that has to succeed, and returns what it printed. */
    String succeed(String... words) {
        var result = run(words);
        if (result.exitCode() != 0) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "docker %s ended with %d:%n%s%s",
                    String.join(" ", words),
                    result.exitCode(),
                    result.output(),
                    result.errors()));
        }
        return result.output();
    }

    private static String read(BufferedReader reader) {
        try (reader) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
