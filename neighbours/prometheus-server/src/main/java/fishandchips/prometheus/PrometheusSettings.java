package fishandchips.prometheus;

import fishandchips.http.RequestGuard;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the program is told by the environment, as every station is.
 *
 * @param web where Prometheus serves its pages and its API
 * @param management where this program tells whether Prometheus is ready
 * @param home the folder of the shop
 * @param scrapeEvery how often each station is asked for its metrics, as Prometheus writes it
 * @param remembers how long figures are kept, as Prometheus writes it
 * @param hosts names of this program besides {@code localhost} and addresses
 */
record PrometheusSettings(
        Address web, Address management, Path home, String scrapeEvery, String remembers, List<String> hosts) {

    private static final String DURATION = "[1-9][0-9]{0,5}(s|m|h|d)";

    /** So many scrapes may fail before a figure is no more. */
    private static final int MISSED_SCRAPES = 3;

    /** Where a server listens. */
    record Address(String host, int port) {

        InetSocketAddress socket() {
            return new InetSocketAddress(host, port);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s:%d", host, port);
        }
    }

    /**
     * Reads the environment.
     *
     * @throws InvalidSettingException when a setting makes no sense
     */
    static PrometheusSettings of(Map<String, String> environment) {
        return new PrometheusSettings(
                address(environment, "SERVER", "8790"),
                address(environment, "MANAGEMENT_SERVER", "8791"),
                Path.of(environment.getOrDefault("SHOP_HOME", ".shop")).toAbsolutePath(),
                duration(environment, "SHOP_PROMETHEUS_SCRAPE_EVERY", "5s"),
                duration(environment, "SHOP_PROMETHEUS_REMEMBERS", "7d"),
                RequestGuard.hosts(environment.getOrDefault("SHOP_HTTP_ALLOWED_HOSTS", "")));
    }

    private static Address address(Map<String, String> environment, String prefix, String port) {
        var text = environment.getOrDefault(prefix + "_PORT", port);
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new InvalidSettingException("%s_PORT is %s, and must be a port.".formatted(prefix, text));
        }
        return new Address(environment.getOrDefault(prefix + "_ADDRESS", "127.0.0.1"), Integer.parseInt(text));
    }

    private static String duration(Map<String, String> environment, String name, String usual) {
        var text = environment.getOrDefault(name, usual);
        if (!text.matches(DURATION)) {
            throw new InvalidSettingException("%s is %s, and must be a time such as %s.".formatted(name, text, usual));
        }
        return text;
    }

    /**
     * How old a figure may be to count as present, as Prometheus writes it. By its own default that is 5 min, and the stations of a shop that was
     * closed are present as long beside those of the next opening.
     */
    String present() {
        var unit = scrapeEvery.length() - 1;
        return MISSED_SCRAPES * Integer.parseInt(scrapeEvery, 0, unit, 10) + scrapeEvery.substring(unit);
    }

    /** Where Prometheus keeps figures, and finds its configuration. */
    Path folder() {
        return home.resolve("data").resolve("prometheus");
    }
}
