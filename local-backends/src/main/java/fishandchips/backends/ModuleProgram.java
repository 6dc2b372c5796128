package fishandchips.backends;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The program of a module of this project, which must have been built.
 *
 * @param module its folder, relative to the root folder; the last part is also the name of its jar
 * @param readiness the path on its management port that answers 200 when it is ready
 * @param flags of its Java
 */
record ModuleProgram(String module, String readiness, List<String> flags) {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Starts it in its workplace as ./shop does, and returns when it is ready. */
    RunningProcess start(Workplace workplace, int port, Map<String, String> environment) throws IOException {
        var management = Ports.free();
        var command = Stream.of(
                        List.of("env", "SERVER_PORT=" + port, "MANAGEMENT_SERVER_PORT=" + management),
                        environment.entrySet().stream().map(Map.Entry::toString).toList(),
                        java(),
                        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        flags,
                        List.of("-jar", unpacked().toString()))
                .flatMap(List::stream)
                .toList();
        var ready = HttpRequest.newBuilder(
                        URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d%s", management, readiness)))
                .timeout(PATIENCE)
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return RunningProcess.start(workplace, command, () -> isOk(http, ready));
        }
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.language=en");
    }

    private static boolean isOk(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The program, unpacked as ./shop does it, once for each build. All builds give the jar the same time, so its bytes tell. */
    private Path unpacked() throws IOException {
        var jar = target().resolve(jar());
        var all = target().resolve("unpacked");
        var folder = all.resolve(checksum(jar));
        if (!Files.exists(folder.resolve(jar()))) {
            new FolderTree(all).delete();
            unpack(jar, folder);
        }
        return folder.resolve(jar());
    }

    private static String checksum(Path file) throws IOException {
        var checksum = new CRC32();
        try (var bytes = new CheckedInputStream(Files.newInputStream(file), checksum)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(checksum.getValue());
    }

    private void unpack(Path jar, Path folder) throws IOException {
        var command = Stream.concat(
                        java().stream(),
                        Stream.of(
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                folder.toString()))
                .toList();
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new BackendFailedException(jar + " cannot be unpacked.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendFailedException("The start of %s was interrupted.".formatted(module), e);
        }
    }

    private String jar() {
        return Path.of(module).getFileName() + ".jar";
    }

    private Path target() {
        var relative = Path.of(module, "target");
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var target = folder.resolve(relative);
            if (Files.exists(target.resolve(jar()))) {
                return target;
            }
        }
        throw new BackendFailedException(
                "%s is missing; build it with ./mvnw -pl %s -am package.".formatted(relative.resolve(jar()), module));
    }
}
