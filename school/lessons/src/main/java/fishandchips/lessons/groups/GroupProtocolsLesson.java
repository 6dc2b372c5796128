package fishandchips.lessons.groups;

import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.groups.Evening.Effect;
import fishandchips.lessons.groups.Evening.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.config.ConfigResource;

/** Lesson 14: the classic and the new group protocol, measured in the same evening. */
public final class GroupProtocolsLesson implements Lesson {

    /**
     * What is looked at.
     *
     * @param evening the last one that came to its end
     * @param types the types of the teams' groups; a team without a group is left out
     * @param session the session timeout of the group with the new protocol in ms, as Kafka says it
     */
    record Seen(Optional<Evening> evening, Map<Team, GroupType> types, String session) {}

    @Override
    public int number() {
        return 14;
    }

    @Override
    public Optional<Exercise> exercise() {
        return Optional.of(new EveningExercise());
    }
}
