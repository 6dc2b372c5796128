package fishandchips.http;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that a request may name in its header {@code Host}, with any port. Immutable.
 *
 * <p>Allowed are {@code localhost} and the names below it, every IP address, and the names in the setting. An IP address is safe:
 * DNS rebinding needs a name that an attacker can point elsewhere, and a page that comes from an address cannot change where the
 * address leads. {@code localhost} and what ends in {@code .localhost} always mean this machine (RFC 6761).
 */
final class AllowedHosts {

    private static final Pattern HOST = Pattern.compile("(?<name>[^:\\[\\]]+|\\[[0-9a-f:.]+])(:[0-9]*)?");
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9]{1,3}([.][0-9]{1,3}){3}");

    private final Set<String> names;

    /**
     * Allows these names besides those that are always allowed.
     *
     * @param names without a port
     */
    AllowedHosts(Collection<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a request with this header may be answered.
     *
     * @param header the value of {@code Host}; null in a request without one, which is HTTP/1.0 and comes from no browser
     */
    boolean contain(@Nullable String header) {
        if (header == null) {
            return true;
        }
        var host = HOST.matcher(header.toLowerCase(Locale.ROOT));
        return host.matches() && isAllowed(host.group("name"));
    }

    private boolean isAllowed(String name) {
        return ADDRESS.matcher(name).matches()
                || name.equals("localhost")
                || name.endsWith(".localhost")
                || names.contains(name);
    }
}
