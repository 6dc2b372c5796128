package fishandchips.fleet.open;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What the stations may do on a Kafka, as a page of the documents has it in a table: the page is what is tested. */
public record DocumentedRights(String page) {

    /**
     * A station; the topics that it reads; those that it writes; its groups; how its transactional ids begin; the topics and
     * the groups that it describes beside those.
     */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|" + "([^|\n]*)\\|".repeat(6) + "$");

    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    public List<AclBinding> all() {
        return ROW.matcher(page).results().flatMap(DocumentedRights::of).toList();
    }

    /** What lets a station read in its group. */
    List<AclBinding> ofTheGroup(String name) {
        return all().stream()
                .filter(right -> right.pattern().equals(new ResourcePattern(GROUP, name, LITERAL)))
                .toList();
    }

    private static Stream<AclBinding> of(MatchResult row) {
        var station = row.group(1);
        return Stream.of(
                        rights(station, READ, TOPIC, LITERAL, row.group(2)),
                        rights(station, WRITE, TOPIC, LITERAL, row.group(3)),
                        rights(station, READ, GROUP, LITERAL, row.group(4)),
                        rights(station, WRITE, TRANSACTIONAL_ID, PREFIXED, row.group(5)),
                        rights(station, DESCRIBE, TOPIC, LITERAL, row.group(6)),
                        rights(station, DESCRIBE, GROUP, LITERAL, row.group(7)))
                .flatMap(each -> each);
    }

    private static Stream<AclBinding> rights(
            String station, AclOperation operation, ResourceType type, PatternType pattern, String cell) {
        var entry = new AccessControlEntry("User:CN=" + station, "*", operation, AclPermissionType.ALLOW);
        return NAME.matcher(cell)
                .results()
                .map(name -> new AclBinding(new ResourcePattern(type, name.group(1), pattern), entry));
    }
}
