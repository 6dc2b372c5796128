package fishandchips.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import tools.jackson.databind.JsonNode;

/**
 * A client of a schema registry that speaks Confluent's REST API, such as Apicurio or Karapace. For any number of threads.
 *
 * <p>Every method may throw a {@link RegistryUnavailableException} when the registry does not answer, and a {@link
 * RegistryRefusedException} with its reason when it refuses.
 */
public final class SchemaRegistry implements AutoCloseable {

    private static final String THE_SCHEMA = "the schema of %s";

    private final RegistryHttp http;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * Asks nothing yet.
     *
     * @param address where the API is, such as {@code http://localhost:8750/apis/ccompat/v7}; may begin with a user and a password, as in
     *     {@code https://user:password@host}
     * @param patience how long an answer may take
     * @throws IllegalArgumentException when it is no such address
     */
    public SchemaRegistry(URI address, Duration patience) {
        http = new RegistryHttp(address, patience);
    }

    /** Registers the next schema of a subject, and returns its id. A schema that the subject has keeps the id that it has. */
    public int register(String subject, Schema schema) throws InterruptedException {
        var answer =
                http.post(THE_SCHEMA.formatted(subject), "/subjects/" + encoded(subject) + "/versions", asked(schema));
        return answer.path("id").asInt();
    }

    /**
     * The schema of an id, which never changes: the registry is asked once.
     *
     * @throws UnreadableRecordException when it is no Avro schema
     */
    public Schema schema(int id) throws InterruptedException {
        var known = schemas.get(id);
        if (known == null) {
            known = parsed(id, http.get("the schema with the id " + id, "/schemas/ids/" + id));
            schemas.put(id, known);
        }
        return known;
    }

    private static Schema parsed(int id, JsonNode answer) {
        try {
            return new Schema.Parser().parse(answer.path("schema").asString());
        } catch (SchemaParseException e) {
            throw new UnreadableRecordException("The schema with the id %s is no Avro schema.".formatted(id), e);
        }
    }

    /** Whether a subject could have a schema next. Only a refusal to {@link #register} it has a reason. */
    public boolean isCompatible(String subject, Schema schema) throws InterruptedException {
        var path = "/compatibility/subjects/" + encoded(subject) + "/versions/latest";
        return http.post(THE_SCHEMA.formatted(subject), path, asked(schema))
                .path("is_compatible")
                .asBoolean();
    }

    /** Decides what the registry asks of the next schemas of a subject. */
    public void setCompatibility(String subject, Compatibility compatibility) throws InterruptedException {
        http.put(
                "the compatibility of " + subject,
                "/config/" + encoded(subject),
                Map.of("compatibility", compatibility.name()));
    }

    /** Decides what the registry asks of the next schemas of all subjects that say nothing else. */
    public void setCompatibility(Compatibility compatibility) throws InterruptedException {
        http.put("the compatibility of all subjects", "/config", Map.of("compatibility", compatibility.name()));
    }

    /** The names of all subjects. */
    public List<String> subjects() throws InterruptedException {
        return http.get("the list of subjects", "/subjects")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** The schemas of a subject, the first one first; none when there is no such subject. */
    public List<Version> versions(String subject) throws InterruptedException {
        var path = "/subjects/" + encoded(subject) + "/versions";
        var versions = new ArrayList<Version>();
        try {
            for (var number : http.get("the versions of " + subject, path)) {
                versions.add(version(http.get("a version of " + subject, path + "/" + number.asInt())));
            }
        } catch (RegistryRefusedException e) {
            if (!e.isUnknown()) {
                throw e;
            }
        }
        return versions;
    }

    private static Version version(JsonNode answer) {
        var id = answer.path("id").asInt();
        return new Version(answer.path("version").asInt(), id, parsed(id, answer));
    }

    /**
     * A schema of a subject.
     *
     * @param number from 1
     */
    public record Version(int number, int id, Schema schema) {}

    /** Deletes a subject with all its schemas for good. Nobody can read their records any more who has not read one before. */
    public void delete(String subject) throws InterruptedException {
        http.delete("the subject " + subject, "/subjects/" + encoded(subject));
        http.delete("the subject " + subject, "/subjects/" + encoded(subject) + "?permanent=true");
    }

    private static Map<String, String> asked(Schema schema) {
        return Map.of("schemaType", "AVRO", "schema", schema.toString());
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
