package fishandchips.fleet.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.fleet.open.DocumentedRights;
import fishandchips.fleet.stations.StationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.Test;

class KafkaRightsTests {

    @Test
    void eachMayWhatItsStationDoesAndNothingElse() {
        assertThat(KafkaRights.all())
                .extracting(KafkaRightsTests::sentence)
                .containsExactlyInAnyOrder(
                        "till: read topic orders",
                        "till: read topic ready",
                        "till: read topic orders-dlt",
                        "till: read topic cook-requests-dlt",
                        "till: write topic orders",
                        "till: write topic shop-floor",
                        "till: describe topic cook-requests",
                        "till: describe group preparer",
                        "till: describe group cook",
                        "preparer: read topic orders",
                        "preparer: read group preparer",
                        "preparer: write topic ready",
                        "preparer: write topic cook-requests",
                        "preparer: write topic orders-dlt",
                        "preparer: write topic shop-floor",
                        "preparer: write transactional_id preparer-…",
                        "preparer: read topic cook-requests",
                        "preparer: read topic ready",
                        "preparer: read topic shelf",
                        "preparer: read topic orders-dlt",
                        "preparer: read topic cook-requests-dlt",
                        "preparer: describe group cook",
                        "preparer: describe group cook-shelf",
                        "preparer: write transactional_id cook-…",
                        "cook: read topic cook-requests",
                        "cook: read group cook",
                        "cook: write topic orders",
                        "cook: write topic cook-requests-dlt",
                        "cook: write topic shop-floor",
                        "cook: write transactional_id cook-…",
                        "cook: write topic shelf",
                        "cook: read topic shelf",
                        "cook: read group cook-shelf",
                        "cook: write topic shelf-dlt",
                        "accountant: read topic orders",
                        "accountant: read group accountant",
                        "accountant: write topic orders-dlt",
                        "accountant: write topic shop-floor",
                        "delivery: read topic ready",
                        "delivery: read group delivery",
                        "delivery: write topic ready-dlt",
                        "delivery: write topic shop-floor",
                        "board: read topic orders",
                        "board: read topic cook-requests",
                        "board: read topic ready",
                        "board: read topic shelf",
                        "board: read topic shop-floor",
                        "board: read topic orders-dlt",
                        "board: read topic cook-requests-dlt",
                        "board: read topic ready-dlt",
                        "board: read topic shelf-dlt",
                        "board: describe group preparer",
                        "board: describe group cook",
                        "board: describe group cook-shelf",
                        "board: describe group accountant",
                        "board: describe group delivery",
                        "board: describe cluster kafka-cluster",
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
                        "manager: write topic ready",
                        "manager: write topic orders-dlt",
                        "manager: write topic cook-requests-dlt",
                        "manager: write topic ready-dlt",
                        "manager: write topic shelf-dlt");
    }

    /** A station that has the rights of the page opens and works elsewhere, and so it does in containers. */
    @Test
    void areForEachStationThoseThatThePageOfSettingsNames() throws IOException {
        var page = Files.readString(Path.of("..", "..", "docs", "settings.md"));
        var stations = StationKind.all().stream().map(StationKind::label).toList();

        assertThat(KafkaRights.all())
                .extracting(KafkaRightsTests::sentence)
                .filteredOn(right -> stations.contains(right.substring(0, right.indexOf(':')))
                        && !right.equals("board: describe cluster kafka-cluster")) // for how large partitions are
                .containsExactlyInAnyOrderElementsOf(new DocumentedRights(page)
                        .all().stream()
                                .map(KafkaRightsTests::sentence)
                                .map(right -> right.replace("cn=", ""))
                                .toList());
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
