package fishandchips.zipkin;

import java.util.HashMap;
import java.util.Map;

/** What Zipkin is told. Its own settings are the defaults of all that is not here. */
final class ZipkinSettings {

    private static final String LOOPBACK = "127.0.0.1";

    private ZipkinSettings() {}

    /** Zipkin's settings, from what every station is told by the environment. It answers the same on both ports. */
    static Map<String, String> of(Map<String, String> environment) {
        var settings = new HashMap<String, String>();
        settings.putAll(port(0, environment, "SERVER_", "8795"));
        settings.putAll(port(1, environment, "MANAGEMENT_SERVER_", "8796"));
        settings.put("management.server.port", "-1"); // it would listen there again, and at all addresses
        settings.put("zipkin.storage.type", "mem");
        settings.put("zipkin.storage.mem.max-spans", environment.getOrDefault("SHOP_ZIPKIN_REMEMBERS", "20000"));
        return settings;
    }

    private static Map<String, String> port(int index, Map<String, String> environment, String prefix, String port) {
        var name = "armeria.ports[" + index + "].";
        return Map.of(
                name + "ip", environment.getOrDefault(prefix + "ADDRESS", LOOPBACK),
                name + "port", environment.getOrDefault(prefix + "PORT", port),
                name + "protocols", "http");
    }
}
