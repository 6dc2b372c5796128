package fishandchips.lessons.groups;

import fishandchips.console.WrongUseException;
import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.Topics;
import fishandchips.fleet.groups.Assignment;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Commit;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LedgerRow;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LogRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;

/** Lesson 7: a new group reads the past, the accountant catches up, and reads everything again after a reset of its offsets. */
public final class LateAccountantLesson implements Lesson {

    @Override
    public int number() {
        return 7;
    }

    @Override
    public Map<String, String> begin(Classroom room) throws Exception {
        if (accountants(room).members().isEmpty()) {
            throw new WrongUseException(
                    "This lesson begins with an accountant, and none is there. Start one first: ./shop scale accountant=1.");
        }
        return Map.of();
    }

    private static Assignment accountants(Classroom room) throws Exception {
        try (var groups = room.shop().groups()) {
            return groups.describe(ConsumerGroup.ACCOUNTANT.name()).assignment();
        }
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        var commits = Commit.since(room).stream()
                .filter(commit -> commit.partition().topic().equals(Topics.ORDERS.name()))
                .toList();
        var placed = room.since(Topics.ORDERS.name()).stream()
                .filter(LogRecord::isPlacedOrder)
                .toList();
        return LateAccountantCheck.judge(new AccountantHistory(
                begins(room),
                placed,
                of(commits, room.prefix(), true),
                of(commits, ConsumerGroup.ACCOUNTANT.name(), false),
                AssignmentHistory.of(ConsumerGroup.ACCOUNTANT, room.since(Topics.SHOP_FLOOR.name())),
                accountants(room),
                LedgerRow.of(room, placed)));
    }

    private static List<Commit> of(List<Commit> commits, String group, boolean isPrefix) {
        return commits.stream()
                .filter(commit -> isPrefix
                        ? commit.group().startsWith(group)
                        : commit.group().equals(group))
                .toList();
    }

    private static Map<Integer, Long> begins(Classroom room) throws Exception {
        return room.offsets(Topics.ORDERS.name(), OffsetSpec.earliest()).entrySet().stream()
                .collect(Collectors.toMap(begin -> begin.getKey().partition(), Map.Entry::getValue));
    }
}
