package fishandchips.fleet.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.CashUp;
import fishandchips.audit.TillRoll;
import fishandchips.audit.law.Law;
import fishandchips.audit.reading.Audit;
import fishandchips.audit.reading.BackRoom;
import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.backends.TopicCreation;
import fishandchips.console.Screen;
import fishandchips.contract.ShopName;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/**
 * A shop with a name on backends that it may share with others. A process knows one name only, so what needs the name is done by a process
 * of its own.
 *
 * @param folder for what it writes down
 */
public record NamedShop(String name, Path folder) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Creates its topics. */
    public void createTopics(BackRoom owner, int partitions) throws Exception {
        run("topics", owner, partitions);
    }

    /** Gives everyone of this shop the rights that they have in containers. Returns their passwords by name. */
    public Properties letEveryoneIn(BackRoom owner) throws Exception {
        run("users", owner, 0);
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(passwords(folder))) {
            passwords.load(reader);
        }
        return passwords;
    }

    /** What a cash-up says when the shop is at rest and every law holds. */
    public String cashUp(BackRoom auditor) throws Exception {
        return run("cash-up", auditor, 0);
    }

    private String run(String what, BackRoom backRoom, int partitions) throws IOException, InterruptedException {
        var settings = new Properties();
        backRoom.kafka().forEach((key, value) -> settings.setProperty("kafka." + key, value));
        settings.setProperty("redis", backRoom.redis().toString());
        settings.setProperty("url", backRoom.database().url());
        settings.setProperty("user", backRoom.database().user());
        settings.setProperty("password", backRoom.database().password());
        settings.setProperty("partitions", String.valueOf(partitions));
        try (var writer = Files.newBufferedWriter(settings(folder))) {
            settings.store(writer, null);
        }
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D%s=%s".formatted(ShopName.PROPERTY, name),
                        "-cp",
                        System.getProperty("java.class.path"),
                        NamedShop.class.getName(),
                        what,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(settings(folder))) {
            settings.load(reader);
        }
        var backRoom = backRoom(settings);
        switch (arguments[0]) {
            case "topics" -> createTopics(backRoom.kafka(), Integer.parseInt(settings.getProperty("partitions")));
            case "users" -> letEveryoneIn(backRoom, folder);
            default -> System.exit(cashUp(backRoom, folder));
        }
    }

    private static BackRoom backRoom(Properties settings) {
        var kafka = settings.stringPropertyNames().stream()
                .filter(key -> key.startsWith("kafka."))
                .collect(Collectors.toMap(key -> key.substring("kafka.".length()), settings::getProperty));
        return new BackRoom(
                kafka,
                URI.create(settings.getProperty("redis")),
                new Database(
                        settings.getProperty("url"), settings.getProperty("user"), settings.getProperty("password")));
    }

    private static void createTopics(Map<String, String> kafka, int partitions) {
        try (var admin = Admin.create(Map.copyOf(kafka))) {
            new TopicCreation(partitions, 1).create(admin, Topics.TO_CREATE);
        }
    }

    private static void letEveryoneIn(BackRoom owner, Path folder) throws Exception {
        var passwords = Passwords.in(passwords(folder), false);
        Files.writeString(passwords(folder), passwords.text());
        try (var admin = Admin.create(Map.copyOf(owner.kafka()))) {
            var rights = Principal.all().stream()
                    .flatMap(principal -> ProvisionedBackends.kafkaRightsOf(principal.label()).stream())
                    .toList();
            admin.createAcls(rights).all().get();
        }
        ProvisionedBackends.provisionRedis(owner.redis(), passwords);
        new DatabaseProvisioning(owner.database(), passwords::of).provision();
    }

    private static int cashUp(BackRoom auditor, Path folder) throws Exception {
        var screen = new Screen(new PrintWriter(System.out, true, UTF_8), false);
        try (var audit = new Audit(auditor, folder.resolve("journals"), Duration.ofSeconds(30))) {
            var reckoning = new CashUp(audit, Law.all(false), screen).atRest(PATIENCE);
            screen.lines(TillRoll.of(reckoning));
            return reckoning.isGreen() ? 0 : 1;
        }
    }

    private static Path settings(Path folder) {
        return folder.resolve("settings.properties");
    }

    private static Path passwords(Path folder) {
        return folder.resolve("passwords.properties");
    }
}
