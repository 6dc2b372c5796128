package fishandchips.fleet.provisioning;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A password for each who needs one: the principals, and those who look after the backends. They are made once, and last
 * as long as the file in which they are written down.
 */
final class Passwords {

    /** The brokers, among each other. */
    static final String BROKER = "broker";

    /** The user that provisions Kafka. */
    static final String ADMIN = "admin";

    /** Who owns the database. PostgreSQL takes this password when its volume is made, and keeps it. */
    static final String POSTGRES = "postgres";

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> byName;

    private Passwords(Map<String, String> byName) {
        this.byName = byName;
    }

    /** Reads what was written down, and makes up what is missing; all but the database owner's if {@code anew}. */
    static Passwords in(Path file, boolean anew) throws IOException {
        var known = new Properties();
        if (Files.exists(file)) {
            known.load(new StringReader(Files.readString(file)));
        }
        var byName = new TreeMap<String, String>();
        for (var name : everyName()) {
            var old = known.getProperty(name);
            byName.put(name, old == null || (anew && !name.equals(POSTGRES)) ? madeUp() : old);
        }
        return new Passwords(byName);
    }

    private static List<String> everyName() {
        return Stream.concat(
                        Stream.of(BROKER, ADMIN, POSTGRES),
                        Principal.all().stream().map(Principal::label))
                .toList();
    }

    /** Of letters, digits, hyphens and underscores only: it stands in URIs, JAAS lines and SQL. */
    private static String madeUp() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The password of one of them. */
    String of(String name) {
        var password = byName.get(name);
        if (password == null) {
            throw new IllegalArgumentException("Nobody is called " + name + ".");
        }
        return password;
    }

    String of(Principal principal) {
        return of(principal.label());
    }

    /** As a file that {@link #in} reads. */
    String text() {
        return byName.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
