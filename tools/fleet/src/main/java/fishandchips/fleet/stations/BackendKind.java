package fishandchips.fleet.stations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of backends that stations use. */
public enum BackendKind {
    KAFKA,
    REDIS,
    POSTGRES;

    /** The one of this name, if there is one. */
    public static Optional<BackendKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.label().equals(name)).findFirst();
    }

    /** As it is called in commands. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
