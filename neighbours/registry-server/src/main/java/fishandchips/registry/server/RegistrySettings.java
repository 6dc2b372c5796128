package fishandchips.registry.server;

import fishandchips.contract.ShopNames;
import fishandchips.http.RequestGuard;
import java.util.List;
import java.util.Map;

/**
 * What the registry is told by the environment, as every station is.
 *
 * @param api where it serves its API
 * @param management where it tells whether it is ready
 * @param database where it keeps the schemas
 * @param hosts names under which it is reached over HTTP, besides localhost
 */
record RegistrySettings(Address api, Address management, RegistryDatabase database, List<String> hosts) {

    private static final String LOOPBACK = "127.0.0.1";

    /** Where a server listens. */
    record Address(String host, String port) {}

    static RegistrySettings of(Map<String, String> environment) {
        return new RegistrySettings(
                address(environment, "SERVER_", "8750"),
                address(environment, "MANAGEMENT_SERVER_", "8751"),
                new RegistryDatabase(
                        environment.getOrDefault("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:5432/shop"),
                        environment.getOrDefault("SPRING_DATASOURCE_USERNAME", "registry"),
                        environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""),
                        ShopNames.schema("registry")),
                RequestGuard.hosts(environment.getOrDefault("SHOP_HTTP_ALLOWED_HOSTS", "")));
    }

    private static Address address(Map<String, String> environment, String prefix, String port) {
        return new Address(
                environment.getOrDefault(prefix + "ADDRESS", LOOPBACK),
                environment.getOrDefault(prefix + "PORT", port));
    }

    /** Apicurio's settings. Its own are the defaults of all that is not here. */
    Map<String, String> properties() {
        return Map.ofEntries(
                Map.entry("quarkus.http.host", api.host()),
                Map.entry("quarkus.http.port", api.port()),
                Map.entry("quarkus.management.host", management.host()),
                Map.entry("quarkus.management.port", management.port()),
                Map.entry("quarkus.http.access-log.enabled", "false"),
                Map.entry("quarkus.log.console.format", "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5p %c{1}: %m%n%e"),
                Map.entry("apicurio.storage.kind", "sql"),
                Map.entry("apicurio.storage.sql.kind", "postgresql"),
                Map.entry("apicurio.sql.db-schema", database.schema()),
                Map.entry("apicurio.datasource.url", database.urlOfSchema()),
                Map.entry("apicurio.datasource.username", database.user()),
                Map.entry("apicurio.datasource.password", database.password()),
                Map.entry("apicurio.datasource.jdbc.initial-size", "1"), // a connection of PostgreSQL is a process
                Map.entry("apicurio.datasource.jdbc.min-size", "1"),
                Map.entry("apicurio.datasource.jdbc.max-size", "10"),
                Map.entry("apicurio.rules.global.compatibility", "BACKWARD"));
    }
}
