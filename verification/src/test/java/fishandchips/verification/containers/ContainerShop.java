package fishandchips.verification.containers;

import fishandchips.backends.Ports;
import fishandchips.verification.containers.Docker.Result;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.ContainerState;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * A shop of docker-compose.yml as a project of its own, beside any other on the machine. When it is closed it is gone, and
 * all its data with it.
 */
final class ContainerShop implements AutoCloseable {

    private static final Path FILE = Docker.ROOT.resolve("docker-compose.yml");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String[] CORE = {
        "door", "window", "till", "preparer", "cook", "accountant", "delivery", "board"
    };

    private final URI door = URI.create("http://127.0.0.1:" + Ports.free());
    private final URI window = URI.create("http://127.0.0.1:" + Ports.free());
    private final Map<String, String> environment = new HashMap<>();
    private final ComposeContainer containers;

    private ContainerShop(String... services) {
        environment.putAll(Docker.images());
        environment.put("COMPOSE_PROFILES", "connect"); // or its container would be left when the shop is closed
        environment.put("SHOP_TILL_PORT", String.valueOf(door.getPort()));
        environment.put("SHOP_BOARD_PORT", String.valueOf(window.getPort()));
        containers = new ComposeContainer("fishandchips-it-", FILE.toFile())
                .withPull(false)
                .withEnv(environment)
                .withServices(services);
    }

    /**
     * Without neighbours, but with the image of Kafka Connect; all images are built anew. Returns when every station is
     * ready.
     */
    static ContainerShop open() {
        var shop = new ContainerShop(CORE);
        shop.containers.waitingFor("door", Wait.forHealthcheck().withStartupTimeout(PATIENCE));
        shop.containers.waitingFor("window", Wait.forHealthcheck().withStartupTimeout(PATIENCE));
        shop.buildAndStart("till", "preparer", "cook", "accountant", "delivery", "board", "connect", "secrets");
        shop.compose(
                "up",
                Stream.concat(Stream.of("-d", "--no-recreate", "--no-build", "--wait"), Stream.of(CORE))
                        .toArray(String[]::new));
        return shop;
    }

    /** Furnished, but with nobody in it; returns when there is nothing left to do. */
    static ContainerShop unstaffed() {
        var shop = new ContainerShop("init", "redis").buildAndStart("secrets");
        shop.start("init");
        return shop;
    }

    private ContainerShop buildAndStart(String... built) {
        try {
            compose("build", built);
            containers.start();
            var labels = container("redis").getContainerInfo().getConfig().getLabels();
            environment.put("COMPOSE_PROJECT_NAME", labels.get("com.docker.compose.project"));
            return this;
        } catch (Throwable e) {
            close();
            throw e;
        }
    }

    private ContainerState container(String service) {
        return containers
                .getContainerByServiceName(service)
                .orElseThrow(() -> new IllegalStateException("There is no " + service + "."));
    }

    /** Where customers come in. */
    URI door() {
        return door;
    }

    /** Where people look in. */
    URI window() {
        return window;
    }

    /** Runs one of the shop's own commands, in a container of the service {@code shop} or {@code manager}. */
    Result run(String service, String... arguments) {
        return run(service, List.of(), List.of(arguments));
    }

    /** Runs a program in a container of a service; {@code options} are those of compose run. */
    Result run(String service, List<String> options, List<String> arguments) {
        var words = new ArrayList<>(List.of("compose", "run", "--rm", "--no-deps", "-T"));
        words.addAll(options);
        words.add(service);
        words.addAll(arguments);
        return docker().run(words.toArray(String[]::new));
    }

    /** As README.md says it; returns when all of them are ready for work. */
    void scale(String service, int containers) {
        compose("up", "-d", "--no-recreate", "--wait", "--scale", service + "=" + containers);
    }

    /** Kills a container by its number; nobody starts it again. */
    void kill(String service, int number) {
        docker().succeed("kill", name(service, number));
    }

    /** Starts a container that was killed, as the status says it. */
    void startAgain(String service, int number) {
        docker().succeed("start", name(service, number));
    }

    private String name(String service, int number) {
        return String.join("-", environment.getOrDefault("COMPOSE_PROJECT_NAME", ""), service, String.valueOf(number));
    }

    /** Stops it cleanly first. Returns when it is healthy again. */
    void restart(String service) {
        compose("restart", service);
        start(service);
    }

    /** Returns when it is healthy. */
    void start(String service) {
        compose("up", "-d", "--no-recreate", "--no-build", "--no-deps", "--wait", service);
    }

    /** Since when a service's only container has run. */
    String startedAt(String service) {
        return docker().succeed(
                        "inspect",
                        "--format",
                        "{{.State.StartedAt}}",
                        running(service).getFirst());
    }

    /** The names of a service's containers that run, without the project's. */
    List<String> names(String service) {
        return compose("ps", "--status", "running", "--format", "{{.Name}}", service)
                .lines()
                .map(name -> name.replaceFirst(".*-(?=[a-z]+-[0-9]+$)", ""))
                .toList();
    }

    /** The lines that our own containers have logged since then, and in which something is not as it should be. */
    List<String> warningsSince(Instant moment) {
        var ours = List.of("till", "preparer", "cook", "accountant", "delivery", "board", "init");
        var options = Stream.of("--no-color", "--since", moment.toString());
        return compose("logs", Stream.concat(options, ours.stream()).toArray(String[]::new))
                .lines()
                .filter(Pattern.compile("\\| \\S+ (WARN|ERROR) ").asPredicate())
                .toList();
    }

    /** The ids of a service's containers that run. */
    List<String> running(String service) {
        return compose("ps", "--quiet", "--status", "running", service).lines().toList();
    }

    /** The one value that a query of the shop's database finds. */
    String text(String query) {
        return compose("exec", "-T", "postgres", "psql", "-U", "postgres", "-d", "shop", "-tAc", query)
                .strip();
    }

    /** The one number that a query of the shop's database finds. */
    int count(String query) {
        return Integer.parseInt(text(query));
    }

    private String compose(String command, String... words) {
        var all = new ArrayList<>(List.of("compose", command));
        all.addAll(List.of(words));
        return docker().succeed(all.toArray(String[]::new));
    }

    private Docker docker() {
        return new Docker(Map.copyOf(environment));
    }

    @Override
    public void close() {
        containers.stop();
    }
}
