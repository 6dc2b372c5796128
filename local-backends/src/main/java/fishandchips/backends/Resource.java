package fishandchips.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** A text file that comes with this package. */
record Resource(String name) {

    /** Where it is, for a program of its own. */
    URL location() {
        var location = Resource.class.getResource(name);
        if (location == null) {
            throw new IllegalStateException(name + " is not beside the classes of local-backends.");
        }
        return location;
    }

    String text() {
        try (var stream = location().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
