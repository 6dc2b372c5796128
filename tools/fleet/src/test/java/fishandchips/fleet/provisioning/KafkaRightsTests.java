package fishandchips.fleet.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Topics;
import fishandchips.fleet.open.DocumentedRights;
import fishandchips.fleet.stations.StationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.Test;

class KafkaRightsTests {

    /** A station that has the rights of the page opens and works elsewhere, and so it does in containers. */
    @Test
    void areForEachStationThoseThatThePageOfSettingsNames() throws IOException {
        var page = Files.readString(Path.of("..", "..", "docs", "settings.md"));

        assertThat(sentences().filter(KafkaRightsTests::isOfAStation))
                .filteredOn(
                        right -> !right.equals("board: describe cluster kafka-cluster")) // for how large partitions are
                .containsExactlyInAnyOrderElementsOf(new DocumentedRights(page)
                        .all().stream()
                                .map(KafkaRightsTests::sentence)
                                .map(right -> right.replace("cn=", ""))
                                .toList());
    }

    @Test
    void letPeopleSeeEverythingAndAManagerSendRecordsAgain() {
        var deadLetters = Topics.ALL.stream().map(topic -> "manager: write topic " + topic.deadLetters());

        assertThat(sentences().filter(right -> !isOfAStation(right)))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                deadLetters,
                                Stream.of(
                                        "auditor: read topic *",
                                        "auditor: describe group *",
                                        "auditor: describe transactional_id *",
                                        "auditor: describe cluster kafka-cluster",
                                        "manager: read topic *",
                                        "manager: describe group *",
                                        "manager: describe transactional_id *",
                                        "manager: describe cluster kafka-cluster",
                                        "manager: write topic orders",
                                        "manager: write topic cook-requests",
                                        "manager: write topic ready"))
                        .toList());
    }

    private static Stream<String> sentences() {
        return KafkaRights.all().stream().map(KafkaRightsTests::sentence);
    }

    private static boolean isOfAStation(String right) {
        return StationKind.all().stream().anyMatch(kind -> right.startsWith(kind.label() + ":"));
    }

    @Test
    void theyAreOnlyEverGivenAndFromAnywhere() {
        assertThat(KafkaRights.all()).extracting(AclBinding::entry).allSatisfy(entry -> {
            assertThat(entry.permissionType()).isEqualTo(AclPermissionType.ALLOW);
            assertThat(entry.host()).isEqualTo("*");
        });
    }

    private static String sentence(AclBinding right) {
        AccessControlEntry entry = right.entry();
        var what = right.pattern();
        var words = "%s: %s %s %s"
                .formatted(entry.principal().replace("User:", ""), entry.operation(), what.resourceType(), what.name())
                .toLowerCase(Locale.ROOT);
        return what.patternType() == PatternType.PREFIXED ? words + "…" : words;
    }
}
