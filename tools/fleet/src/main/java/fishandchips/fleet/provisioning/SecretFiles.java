package fishandchips.fleet.provisioning;

import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each container must know and no other may: a folder for each, of which a container sees only its own.
 *
 * <p>The host names are the names of the services in docker-compose.yml.
 */
record SecretFiles(Passwords passwords) {

    static final String BACK_ROOM = "back-room.properties";
    static final String PROVISIONING = "provisioning.properties";

    private static final String PLAIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\"";

    /** Writes them all, where what they were before is replaced. */
    void write(Path folder) throws IOException {
        for (var file : all().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            var fresh = Files.writeString(path.resolveSibling(path.getFileName() + ".fresh"), file.getValue());
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Map<String, String> all() {
        var files = new LinkedHashMap<String, String>();
        files.put("kafka/jaas.properties", lines(broker()));
        files.put("kafka/tools.properties", lines(administrator()));
        files.put("redis/users.acl", RedisRights.users(passwords));
        files.put("postgres/password", passwords.of(Passwords.POSTGRES));
        files.put("init/" + PROVISIONING, lines(provisioning()));
        for (var person : List.of(Principal.AUDITOR, Principal.MANAGER)) {
            files.put(person.label() + "/" + BACK_ROOM, lines(backRoom(person)));
        }
        for (var kind : Principal.stations()) {
            files.put(kind.label() + "/application.properties", lines(station(kind)));
        }
        return files;
    }

    /** Names and passwords that the brokers take on their own listeners, and use among each other. */
    private Map<String, String> broker() {
        var login = PLAIN.formatted(Passwords.BROKER, passwords.of(Passwords.BROKER));
        var users = Map.of(
                Passwords.BROKER, passwords.of(Passwords.BROKER), Passwords.ADMIN, passwords.of(Passwords.ADMIN));
        var known = users.entrySet().stream()
                .map(user -> " user_%s=\"%s\"".formatted(user.getKey(), user.getValue()))
                .sorted()
                .collect(Collectors.joining());
        return Map.of("office", login + known + ";");
    }

    /** How a client of Kafka's logs in as the administrator. */
    private Map<String, String> administrator() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "PLAIN");
        settings.put("sasl.jaas.config", PLAIN.formatted(Passwords.ADMIN, passwords.of(Passwords.ADMIN)) + ";");
        return settings;
    }

    private Map<String, String> provisioning() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("kafka.bootstrap.servers", "kafka:9094");
        administrator().forEach((name, value) -> settings.put("kafka." + name, value));
        settings.putAll(database(Passwords.POSTGRES));
        for (var principal : Principal.all()) {
            settings.put("password." + principal.label(), passwords.of(principal));
        }
        return settings;
    }

    private Map<String, String> backRoom(Principal visitor) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("user", visitor.label());
        settings.put("kafka.bootstrap.servers", "kafka:9092");
        settings.put("kafka.security.protocol", "SASL_PLAINTEXT");
        settings.put("kafka.sasl.mechanism", "SCRAM-SHA-512");
        settings.put("kafka.sasl.jaas.config", scram(visitor));
        settings.put("redis", redis(visitor));
        settings.putAll(database(visitor.label()));
        return settings;
    }

    private Map<String, String> database(String user) {
        return Map.of(
                "database.url",
                "jdbc:postgresql://postgres:5432/shop",
                "database.user",
                user,
                "database.password",
                passwords.of(user));
    }

    private Map<String, String> station(StationKind kind) {
        var station = Principal.of(kind);
        var settings = new LinkedHashMap<String, String>();
        if (kind.backends().contains(BackendKind.KAFKA)) {
            settings.put("spring.kafka.properties.sasl.jaas.config", scram(station));
        }
        if (kind.backends().contains(BackendKind.REDIS)) {
            settings.put("shop.cabinet.redis", redis(station));
        }
        if (kind.backends().contains(BackendKind.POSTGRES)) {
            settings.put("spring.datasource.username", station.label());
            settings.put("spring.datasource.password", passwords.of(station));
        }
        return settings;
    }

    private String scram(Principal principal) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(principal.label(), passwords.of(principal));
    }

    private String redis(Principal principal) {
        return "redis://%s:%s@redis:6379".formatted(principal.label(), passwords.of(principal));
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
