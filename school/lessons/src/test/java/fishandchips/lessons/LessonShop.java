package fishandchips.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.FolderTree;
import fishandchips.backends.KafkaTool;
import fishandchips.console.Screen;
import fishandchips.contract.ShopNames;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.LocalAccess;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.open.OpenShop;
import fishandchips.shop.ShopCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConfigResourcesOptions;
import org.apache.kafka.common.config.ConfigResource;

/**
 * One open shop for the tests of all lessons in this process, as {@code ./shop open --detach} opens it, without a board. It is opened when it is first
 * asked for, and closed when the process ends.
 *
 * <p>As it is shared, put back what you change ({@link #scale}), and look only at your own orders.
 */
public final class LessonShop {

    /** What a command said, and how it ended. */
    public record Answer(int exitCode, String text) {}

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ShopFolder FOLDER = open();

    /** Those of the stations. */
    private static final Set<String> GROUPS = Stream.of(
                    ShopNames.COOK, ShopNames.COOK_SHELF, ShopNames.PREPARER, ShopNames.ACCOUNTANT, ShopNames.DELIVERY)
            .map(ShopNames::group)
            .collect(Collectors.toSet());

    private LessonShop() {}

    /**
     * The process that keeps this shop open is another one: the system takes the lock of the shop's folder away from the process that
     * opened it as soon as a command there has looked at it.
     */
    private static ShopFolder open() {
        try {
            var home = Files.createTempDirectory("lesson-shop-");
            var folder = new ShopFolder(ROOT, home, ROOT.resolve("tools/fleet/target/stations"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(folder), "closes the shop of the lessons"));
            var ports = Stream.of("till", "accountant", "delivery", "kafka", "redis", "postgres")
                    .flatMap(each -> Stream.of("--" + each + "-port", "0"));
            var opened = run(
                    folder,
                    Stream.concat(Stream.of("open", "--detach", "--no-board"), ports)
                            .toArray(String[]::new));
            assertThat(opened.exitCode()).as(opened.text()).isZero();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(ShopFolder folder) {
        run(folder, "close");
        try {
            new FolderTree(folder.home()).delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where this shop is. */
    public static ShopFolder folder() {
        return FOLDER;
    }

    /** This shop, as a command reaches it. */
    public static ShopAccess access() {
        return new LocalAccess(FOLDER);
    }

    /** Runs a command on this shop, such as {@code "lesson", "1", "--answer", "3"}. Also {@code kafka}, whose tools run in processes of their own. */
    public static Answer run(String... arguments) {
        return arguments[0].equals("kafka") ? runTool(arguments) : run(FOLDER, arguments);
    }

    private static Answer run(ShopFolder folder, String... arguments) {
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        var exitCode = ShopCommand.commandLine(folder, new Screen(writer, false))
                .setOut(writer)
                .setErr(writer)
                .execute(arguments);
        return new Answer(exitCode, out.toString());
    }

    /** The command itself would give the tool the output of this process, in which Maven reads what the tests say. */
    private static Answer runTool(String... arguments) {
        return runTool(List.of(), arguments);
    }

    /** Runs one of Kafka's tools, which reads lines: {@code runTool(lines, "kafka", "console-producer", …)}. */
    public static Answer runTool(List<String> lines, String... arguments) {
        try {
            var address = Objects.requireNonNull(access().kafka().get("bootstrap.servers"));
            var tool = KafkaTool.labelled(arguments[1]).orElseThrow();
            var process = new ProcessBuilder(
                            tool.command(address, List.of(arguments).subList(2, arguments.length)))
                    .redirectErrorStream(true)
                    .start();
            try (var input = process.outputWriter(UTF_8)) {
                for (var line : lines) {
                    input.write(line + "\n");
                }
            }
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Answer(process.waitFor(), said);
        } catch (Exception e) {
            throw new AssertionError("kafka %s failed".formatted(arguments[1]), e);
        }
    }

    /** Runs a command that must succeed, and returns what it said. */
    public static String succeed(String... arguments) {
        var answer = run(arguments);
        assertThat(answer.exitCode()).as(answer.text()).isZero();
        return answer.text();
    }

    /** Runs a command that must fail, and returns what it said. */
    public static String fail(String... arguments) {
        var answer = run(arguments);
        assertThat(answer.exitCode()).as(answer.text()).isNotZero();
        return answer.text();
    }

    /** Checks a lesson again and again until it is done, and returns what the check said then. */
    public static String awaitDone(int lesson) {
        return await("lesson %s is done".formatted(lesson))
                .atMost(SOON)
                .until(() -> run("check", String.valueOf(lesson)), answer -> answer.exitCode() == 0)
                .text();
    }

    /** Keeps so many stations of a kind: {@code scale("preparer", 3)}. */
    public static void scale(String kind, int count) {
        succeed("scale", "%s=%s".formatted(kind, count));
    }

    /** Places so many orders of cod and chips, and returns when the till has acknowledged them. */
    public static void order(int count) {
        succeed("order", "cod and chips", "--count", String.valueOf(count));
    }

    /** Insists that a lesson has left no topic, no group of any type and no settings of one, no schema and no process. */
    public static void leavesNothingBehind(int lesson) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(leftBy("lesson%s".formatted(lesson)))
                        .as("what lesson %s has left", lesson)
                        .isEmpty());
    }

    private static List<String> leftBy(String lesson) throws Exception {
        var left = new ArrayList<String>();
        try (var admin = Admin.create(Map.copyOf(access().kafka()))) {
            admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(lesson + "-"))
                    .forEach(name -> left.add("topic " + name));
            admin.listGroups().all().get().stream()
                    .filter(group -> !GROUPS.contains(group.groupId()))
                    .forEach(group -> left.add("group " + group.groupId()));
            admin.listConfigResources(Set.of(ConfigResource.Type.GROUP), new ListConfigResourcesOptions())
                    .all()
                    .get()
                    .forEach(group -> left.add("settings of the group " + group.name()));
        }
        left.addAll(schemas(lesson));
        left.addAll(processes());
        return left;
    }

    /** Those that this process has started, and those of any parent that run in the folder of a lesson. */
    private static List<String> processes() throws Exception {
        var shop = OpenShop.in(FOLDER).state().process().pid();
        var lessons = FOLDER.home().resolve("lessons").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != shop)
                .filter(process ->
                        process.parent().filter(ProcessHandle.current()::equals).isPresent()
                                || process.info().commandLine().orElse("").contains(lessons))
                .map(process -> "process %s".formatted(process.info()))
                .toList();
    }

    private static List<String> schemas(String lesson) throws Exception {
        var schemas = new ArrayList<String>();
        try (var database = access().backRoom().database().connect();
                var names = database.createStatement().executeQuery("SELECT nspname FROM pg_namespace")) {
            while (names.next()) {
                if (names.getString(1).matches(lesson + "(_.*)?")) {
                    schemas.add("schema " + names.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError("PostgreSQL does not answer", e);
        }
        return schemas;
    }
}
