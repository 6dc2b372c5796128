package fishandchips.bench.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Finds the scripts that floors run in Redis. */
final class Script {

    private Script() {}

    /** The text of one of them; it lies beside this class. */
    static String named(String name) {
        try (var file = Objects.requireNonNull(Script.class.getResourceAsStream(name + ".lua"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
