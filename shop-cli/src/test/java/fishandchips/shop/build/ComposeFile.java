package fishandchips.shop.build;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The compose file, with all that it repeats put in place; nothing of it is run. */
record ComposeFile(Path root, JsonNode content) {

    static ComposeFile in(Path root) {
        return new ComposeFile(root, yaml(root.resolve("docker-compose.yml")));
    }

    static JsonNode yaml(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Object first = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .loadAll(reader)
                    .iterator()
                    .next();
            return JsonMapper.shared().valueToTree(first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, whatever their profiles, by name. */
    Map<String, JsonNode> services() {
        return children("services");
    }

    Map<String, JsonNode> networks() {
        return children("networks");
    }

    private Map<String, JsonNode> children(String name) {
        var children = new TreeMap<String, JsonNode>();
        content.get(name).properties().forEach(child -> children.put(child.getKey(), child.getValue()));
        return children;
    }

    /** Those that go on until the shop is closed, when it is opened without a word about profiles. */
    List<JsonNode> staying() {
        var profile = text(".env", "COMPOSE_PROFILES");
        return services().values().stream()
                .filter(ComposeFile::stays)
                .filter(service -> !service.has("profiles")
                        || words(service.get("profiles")).contains(profile))
                .toList();
    }

    static boolean stays(JsonNode service) {
        return service.get("restart").asString().equals("unless-stopped");
    }

    /** Whom a service shares a network with. */
    Set<String> neighbours(String name) {
        var networks = words(services().get(name).path("networks"));
        return services().entrySet().stream()
                .filter(other -> !other.getKey().equals(name))
                .filter(other ->
                        words(other.getValue().path("networks")).stream().anyMatch(networks::contains))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    /** The texts of a list, or the keys of a map: compose takes either in many places. */
    static Set<String> words(JsonNode node) {
        return node.isObject()
                ? new TreeSet<>(node.propertyNames())
                : node.valueStream().map(JsonNode::asString).collect(toCollection(TreeSet::new));
    }

    private String text(String file, String name) {
        try (Reader reader = Files.newBufferedReader(root.resolve(file))) {
            var properties = new Properties();
            properties.load(reader);
            return properties.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
