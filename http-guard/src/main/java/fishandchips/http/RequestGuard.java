package fishandchips.http;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an HTTP request is refused because of where it comes from. Immutable, and safe for any number of threads.
 *
 * <p>It believes the browser, not the page: a page can set neither {@code Host} nor {@code Origin} nor {@code Sec-Fetch-Site}. It
 * does not believe {@code Forwarded} and {@code X-Forwarded-…}, which anyone can set.
 */
public final class RequestGuard {

    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    /** What {@code Sec-Fetch-Site} says of a page of this server, and of a person who typed the address. */
    private static final Set<String> NOT_FOREIGN = Set.of("same-origin", "none");

    private final AllowedHosts hosts;
    private final Predicate<String> trustedOrigin;

    /**
     * Refuses changes from all pages but the server's own.
     *
     * @param hosts names of this server besides localhost, without a port
     */
    public RequestGuard(Collection<String> hosts) {
        this(hosts, _ -> false);
    }

    /**
     * Refuses changes from all pages but the server's own and those of trusted origins.
     *
     * @param hosts names of this server besides localhost, without a port
     * @param trustedOrigin whether pages of this origin, such as {@code http://localhost:8200}, may change something
     */
    public RequestGuard(Collection<String> hosts, Predicate<String> trustedOrigin) {
        this.hosts = new AllowedHosts(hosts);
        this.trustedOrigin = trustedOrigin;
    }

    /** The hosts in a setting, such as {@code connect, localhost}; none in an empty one. */
    public static List<String> hosts(String setting) {
        return Stream.of(setting.split(",", -1))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
    }

    /**
     * Why the request is refused; empty when it may be answered.
     *
     * @param header the value of the request's header of this name, null when it has none
     */
    public Optional<Refusal> refusal(String method, Function<String, @Nullable String> header) {
        var host = header.apply("Host");
        if (!hosts.contain(host)) {
            return Optional.of(Refusal.WRONG_HOST);
        }
        if (CHANGES_NOTHING.contains(method)) {
            return Optional.empty();
        }
        return isForeign(host, header.apply("Origin"), header.apply("Sec-Fetch-Site"))
                ? Optional.of(Refusal.FOREIGN_PAGE)
                : Optional.empty();
    }

    /**
     * {@code Sec-Fetch-Site} counts before {@code Origin}, which says {@code null} when a page keeps its address to itself.
     * Browsers send {@code Sec-Fetch-Site} only to this machine and over HTTPS, so elsewhere {@code Origin} has to do. A request
     * with neither comes from a program.
     */
    private boolean isForeign(@Nullable String host, @Nullable String origin, @Nullable String site) {
        if (origin != null && trustedOrigin.test(origin)) {
            return false;
        }
        if (site != null) {
            return !NOT_FOREIGN.contains(site);
        }
        return origin != null && !origin.equalsIgnoreCase("http://" + host);
    }
}
