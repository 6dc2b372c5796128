package fishandchips.shop.status;

import fishandchips.contract.Topic;
import fishandchips.shop.status.ShopStatus.GroupStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Which groups Kafka will delete records of before they read them, or has deleted already; in sentences. */
final class RetentionText {

    private RetentionText() {}

    static List<String> of(List<GroupStatus> groups, Instant now) {
        return groups.stream()
                .flatMap(group -> Stream.concat(deleted(group), late(group, now)))
                .toList();
    }

    private static Stream<String> deleted(GroupStatus group) {
        return group.deleted() == 0
                ? Stream.empty()
                : Stream.of("Kafka has deleted up to " + group.deleted() + " records of " + group.topic()
                        + " before the " + group.group() + " group read them.");
    }

    private static Stream<String> late(GroupStatus group, Instant now) {
        var since = group.unreadSince();
        if (since == null || since.isAfter(now.minus(Topic.RETENTION.dividedBy(4)))) {
            return Stream.empty();
        }
        var age = Duration.between(since, now);
        return Stream.of("The " + group.group() + " group has not read records of " + group.topic() + " that are "
                + age.toHours() + " h old; Kafka deletes records after " + Topic.RETENTION.toHours() + " h.");
    }
}
