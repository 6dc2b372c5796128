package fishandchips.bench.stage;

import fishandchips.backends.Ports;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.programs.StationProgram;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A bare till: a web application with one handler, as a process beside the shop. */
public final class WebFloor implements AutoCloseable {

    /** What a station has that a bare web application has not. */
    private static final String NOT_BARE =
            "(station|shop-contract|.*actuator|.*micrometer-(core|registry|jakarta|metrics)"
                    + "|spring-boot-(health|kafka|micrometer|persistence|transaction)|spring-kafka|prometheus|.*logback"
                    + "|log4j-to|jul-to).*";

    /** The topic to which it sends its orders. */
    public static final String OUT = "bare-till-out";

    private static final String MAIN = "fishandchips.bench.floor.web.BareTill";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Child process;
    private final int port;

    private WebFloor(Child process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one. Returns at once.
     *
     * @param kafka where it sends its orders; empty to leave them
     * @param learnt what the JVM learnt in a training run; null when there was none
     */
    public static WebFloor start(ShopFolder folder, Gear gear, String kafka, @Nullable Path learnt) throws IOException {
        var port = Ports.free();
        var command = java(folder, gear, learnt == null ? List.of() : List.of("-XX:AOTCache=" + learnt));
        command.addAll(List.of("--server.port=" + port, "--bench.kafka=" + kafka));
        return new WebFloor(launch(folder, command), port);
    }

    /** Has the JVM learn in a training run. Returns what it has learnt; null when it has not. */
    public static @Nullable Path train(ShopFolder folder, Gear gear) throws IOException, InterruptedException {
        var learnt = folder.home().resolve("bare-till.aot");
        Files.deleteIfExists(learnt);
        var command = java(folder, gear, List.of("-XX:AOTCacheOutput=" + learnt, "-Dspring.context.exit=onRefresh"));
        launch(folder, command).process().waitFor();
        return Files.exists(learnt) ? learnt : null;
    }

    private static List<String> java(ShopFolder folder, Gear gear, List<String> more) throws IOException {
        var command = new ArrayList<>(StationProgram.javaCommand());
        command.addAll(gear.station(StationKind.TILL));
        command.addAll(more);
        command.addAll(List.of(
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-cp",
                classPath(folder),
                MAIN,
                "--server.address=127.0.0.1",
                "--server.tomcat.max-connections=1000", // as a till, and for its reasons
                "--server.tomcat.max-keep-alive-requests=10000",
                "--spring.threads.virtual.enabled=true",
                "--spring.main.banner-mode=off"));
        return command;
    }

    private static Child launch(ShopFolder folder, List<String> command) throws IOException {
        return Child.start(command, folder.log("bare-till"));
    }

    /** The libraries of the till's program, and what is run: this. */
    private static String classPath(ShopFolder folder) throws IOException {
        var jars = new ArrayList<String>();
        try (var tills = Files.newDirectoryStream(folder.stations(), "till-*")) {
            for (var till : tills) {
                try (var libraries = Files.newDirectoryStream(till.resolve("lib"), WebFloor::isBare)) {
                    libraries.forEach(each -> jars.add(each.toString()));
                }
            }
        }
        jars.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, jars);
    }

    private static boolean isBare(Path library) {
        return !library.getFileName().toString().matches(NOT_BARE);
    }

    /** Where it takes orders. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Waits until it takes orders. */
    public WebFloor awaitReady() throws InterruptedException {
        var waited = new Stopwatch();
        while (!isAnswered()) {
            if (waited.isPast(PATIENCE) || !process.process().isAlive()) {
                close();
                throw new ShopFailedException("The bare till does not start; its log says why.");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return this;
    }

    private boolean isAnswered() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
