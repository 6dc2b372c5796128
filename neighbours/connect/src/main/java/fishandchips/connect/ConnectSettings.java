package fishandchips.connect;

import fishandchips.connect.writer.WriterFormat;
import fishandchips.http.RequestGuard;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the program is told, as environment variables.
 *
 * @param kafka the settings of a Kafka client
 * @param connectors those that are applied when it starts
 * @param writer what the writer writes; empty when there is none, also in a second worker
 * @param schemaUri where the schema registry is, such as {@code http://127.0.0.1:8750/apis/ccompat/v7}; empty without one
 * @param rest where Connect's REST API listens
 * @param management where the program tells whether it is ready
 * @param hosts names under which it is reached over HTTP, besides localhost
 */
record ConnectSettings(
        Map<String, String> kafka,
        DatabaseSettings database,
        List<Connector> connectors,
        Optional<WriterFormat> writer,
        Optional<URI> schemaUri,
        Address rest,
        Address management,
        List<String> hosts) {

    static final String CONNECTORS = "SHOP_CONNECT_CONNECTORS";
    static final String DEFAULT_CONNECTORS = "orders";
    static final String WRITER = "SHOP_CONNECT_WRITER";
    static final String NO_WRITER = "none";
    static final String SCHEMA_URI = "SHOP_CONNECT_SCHEMA_URI";
    static final String ALLOWED_HOSTS = "SHOP_HTTP_ALLOWED_HOSTS";

    private static final String SLOT = "SHOP_STATION_SLOT";

    /** The only worker has one of these; the writer of another one would take the place of its. */
    private static final Set<String> FIRST_SLOTS = Set.of("0", "1");

    private static final String LOOPBACK = "127.0.0.1";
    private static final int REST_PORT = 8700;
    private static final int MANAGEMENT_PORT = 8701;
    private static final int LAST_PORT = 65_535;

    /** Where a server listens. */
    record Address(String host, int port) {

        URI uri() {
            return URI.create(String.format(Locale.ROOT, "http://%s:%d", host, port));
        }
    }

    ConnectSettings {
        kafka = Map.copyOf(kafka);
        connectors = List.copyOf(connectors);
        hosts = List.copyOf(hosts);
    }

    /**
     * Reads them.
     *
     * @throws InvalidSettingException when one makes no sense
     */
    static ConnectSettings of(Map<String, String> environment) {
        var settings = new ConnectSettings(
                KafkaClientSettings.of(environment),
                DatabaseSettings.of(environment),
                list(environment.getOrDefault(CONNECTORS, DEFAULT_CONNECTORS))
                        .map(name -> Connector.named(name, ShopVariables.of(environment)))
                        .toList(),
                writer(environment.getOrDefault(WRITER, NO_WRITER))
                        .filter(_ -> FIRST_SLOTS.contains(environment.getOrDefault(SLOT, "0"))),
                uri(environment.getOrDefault(SCHEMA_URI, "")),
                address(environment, "SERVER_", REST_PORT),
                address(environment, "MANAGEMENT_SERVER_", MANAGEMENT_PORT),
                RequestGuard.hosts(environment.getOrDefault(ALLOWED_HOSTS, "")));
        settings.insistOnRegistry();
        return settings;
    }

    private static Stream<String> list(String names) {
        return Arrays.stream(names.split(",", -1)).map(String::strip).filter(name -> !name.isEmpty());
    }

    private static Optional<WriterFormat> writer(String name) {
        return name.equals(NO_WRITER)
                ? Optional.empty()
                : Optional.of(WriterFormat.named(name).orElseThrow(() -> noSuchWriter(name)));
    }

    private static InvalidSettingException noSuchWriter(String name) {
        return new InvalidSettingException("%s is %s, not \"%s\"."
                .formatted(
                        WRITER,
                        Stream.concat(Stream.of(NO_WRITER), Arrays.stream(WriterFormat.values()))
                                .map(Object::toString)
                                .collect(Collectors.joining(" or ")),
                        name));
    }

    private static Optional<URI> uri(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var uri = URI.create(text);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return Optional.of(uri);
            }
        } catch (IllegalArgumentException _) {
            // refused with the others
        }
        throw new InvalidSettingException(
                "%s is the address of a schema registry, such as http://127.0.0.1:8750/apis/ccompat/v7, not \"%s\"."
                        .formatted(SCHEMA_URI, text));
    }

    private static Address address(Map<String, String> environment, String prefix, int defaultPort) {
        var port = environment.getOrDefault(prefix + "PORT", String.valueOf(defaultPort));
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > LAST_PORT) {
            throw new InvalidSettingException("%sPORT is a port from 1 to 65535, not \"%s\".".formatted(prefix, port));
        }
        return new Address(environment.getOrDefault(prefix + "ADDRESS", LOOPBACK), Integer.parseInt(port));
    }

    private void insistOnRegistry() {
        var reader = connectors.stream()
                .filter(connector -> connector.config().toString().contains(SCHEMA_URI))
                .map(connector -> "the connector " + connector.name());
        var needing = Stream.concat(
                        reader,
                        writer.stream()
                                .filter(WriterFormat::needsRegistry)
                                .map(format -> "%s=%s".formatted(WRITER, format)))
                .findFirst();
        if (schemaUri.isEmpty() && needing.isPresent()) {
            throw new InvalidSettingException(
                    "%s needs a schema registry: set %s to its address, such as http://127.0.0.1:8750/apis/ccompat/v7."
                            .formatted(needing.get(), SCHEMA_URI));
        }
    }
}
