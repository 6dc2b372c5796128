package fishandchips.verification.build;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fishandchips.fleet.stations.StationKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A compose file, with all that it repeats put in place; nothing of it is run. */
record ComposeFile(JsonNode content) {

    /** The kinds of stations whose images are built here, also those of optional modules. Prometheus has an image of its own. */
    static final List<StationKind> BUILT = StationKind.all().stream()
            .filter(kind -> !kind.label().equals("prometheus"))
            .toList();

    /** The services that are such stations. */
    static final Set<String> STATIONS = BUILT.stream().map(StationKind::label).collect(toUnmodifiableSet());

    static ComposeFile in(Path root) {
        return new ComposeFile(yaml(root.resolve("docker-compose.yml")));
    }

    /** What is added for a shop with three brokers. */
    static ComposeFile ofThreeBrokersIn(Path root) {
        return new ComposeFile(yaml(root.resolve("three-brokers.yml")));
    }

    /** A file that is no compose file, as it is. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Object first =
                    new Yaml(new WithComposeTags()).loadAll(reader).iterator().next();
            return JsonMapper.shared().valueToTree(first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compose marks with {@code !override} what replaces something instead of being added to it. */
    private static final class WithComposeTags extends SafeConstructor {

        WithComposeTags() {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(200); // each service has some
            super(options);
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return constructMapping((MappingNode) node);
                }
            });
        }
    }

    /** All of them, in all profiles, by name. */
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
        return services().values().stream()
                .filter(ComposeFile::stays)
                .filter(service -> !service.has("profiles"))
                .toList();
    }

    static boolean stays(JsonNode service) {
        return service.get("restart").asString().equals("unless-stopped");
    }

    /** The services that share a network with this one. */
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
}
