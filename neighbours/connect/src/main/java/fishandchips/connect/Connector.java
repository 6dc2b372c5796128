package fishandchips.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A connector that comes with the program: two files in {@code neighbours/connect/connectors}, which are also in the jar.
 *
 * @param config its settings, as Connect's REST API takes them
 * @param tables the SQL that creates its tables where they are missing
 */
record Connector(String name, Map<String, String> config, String tables) {

    /** All that come with the program. */
    static final List<String> NAMES = List.of("orders", "demo5", "demo6");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Z_]+)}");

    Connector {
        config = Map.copyOf(config);
    }

    /**
     * Reads one.
     *
     * @param variables the values of <code>${env:…}</code> in its SQL; in its settings, Connect replaces them
     * @throws InvalidSettingException when there is none of this name
     */
    static Connector named(String name, Map<String, String> variables) {
        if (!NAMES.contains(name)) {
            throw new InvalidSettingException("%s is a list of %s, and there is no connector \"%s\"."
                    .formatted(ConnectSettings.CONNECTORS, String.join(", ", NAMES), name));
        }
        var config = JsonMapper.shared().readValue(file(name + ".json"), new TypeReference<Map<String, String>>() {});
        return new Connector(name, config, replaced(file(name + ".sql"), variables));
    }

    private static String replaced(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text)
                .replaceAll(variable ->
                        Matcher.quoteReplacement(variables.getOrDefault(variable.group(1), variable.group())));
    }

    private static String file(String name) {
        try (var file = Connector.class.getResourceAsStream("/connectors/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The jar has no connectors/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
