package fishandchips.fleet.access;

import fishandchips.audit.reading.BackRoom;
import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.console.ShopFailedException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The file that tells how to reach the backends, and as whom: {@code user}, {@code kafka.} and the name of a client's
 * setting, {@code redis}, and {@code database.url}, {@code database.user} and {@code database.password}.
 */
record BackRoomFile(Path file) {

    private static final String KAFKA = "kafka.";

    /**
     * Reads it.
     *
     * @throws ShopFailedException when it lacks something
     */
    BackRoom read() throws IOException {
        var properties = load();
        var kafka = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(KAFKA))
                .collect(Collectors.toMap(name -> name.substring(KAFKA.length()), name -> value(properties, name)));
        value(properties, KAFKA + "bootstrap.servers");
        return new BackRoom(
                kafka,
                URI.create(value(properties, "redis")),
                new Database(
                        value(properties, "database.url"),
                        value(properties, "database.user"),
                        value(properties, "database.password")));
    }

    /**
     * The name that this file's passwords belong to.
     *
     * @throws ShopFailedException when it does not say
     */
    String user() throws IOException {
        return value(load(), "user");
    }

    private Properties load() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private String value(Properties properties, String name) {
        var value = properties.getProperty(name);
        if (value == null) {
            throw new ShopFailedException("%s does not say %s.".formatted(file, name));
        }
        return value;
    }
}
