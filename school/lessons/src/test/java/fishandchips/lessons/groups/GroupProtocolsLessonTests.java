package fishandchips.lessons.groups;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.groups.Evening.Step;
import fishandchips.lessons.groups.GroupProtocolsLesson.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.GroupType;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link GroupProtocolsLesson}. */
class GroupProtocolsLessonTests {

    private static final Map<MeasuredGroup, GroupType> TYPES =
            Arrays.stream(MeasuredGroup.values()).collect(Collectors.toMap(group -> group, MeasuredGroup::type));

    private final EveningLog log = new EveningLog();

    @Test
    void passesAnEveningInWhichAllPartitionsWereServedAgain() {
        log.wholeEvening();

        var judgement = judge(TYPES);

        assertThat(judgement.isPassed()).as("%s", judgement.findings()).isTrue();
        assertThat(judgement.outcome()).contains("2");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .contains(
                        "lesson14-consumer, a third one joins: 2 partitions were taken off and waited up to 1.00 s, 4 were not and waited up to 0.10 s.");
    }

    @Test
    void passesAnEveningOnAMachineThatStandsStillForASecond() {
        log.standStill(Duration.ofSeconds(1));
        log.wholeEvening();

        assertThat(judge(TYPES).isPassed()).isTrue();
    }

    @Test
    void refusesWhenNothingWasRun() {
        var judgement = judge(Map.of());

        assertThat(judgement.isPassed()).isFalse();
        assertThat(judgement.findings())
                .singleElement()
                .extracting(Finding::expected)
                .asString()
                .contains("./shop lesson run 14");
        assertThat(judgement.outcome()).isEmpty();
    }

    @Test
    void refusesAnEveningThatWasInterrupted() {
        log.wholeEvening();
        var interrupted = log.records().subList(0, log.records().size() - 1);

        var judgement = GroupProtocolsLesson.judge(new Seen(Evening.last(interrupted), TYPES));

        assertThat(wanted(judgement)).singleElement().asString().contains("to its end");
    }

    @Test
    void refusesAnEveningWithoutAllSteps() {
        log.mark(Step.BEGIN);
        log.mark(Step.JOIN);
        log.mark(Step.END);

        assertThat(wanted(judge(TYPES))).singleElement().asString().contains("to its end");
    }

    @Test
    void refusesAnEveningInWhichADeathWasNotNoticed() {
        log.keepDead(MeasuredGroup.CONSUMER);
        log.wholeEvening();

        var judgement = judge(TYPES);

        assertThat(wanted(judgement)).singleElement().asString().contains("Give lesson14-consumer a session of 6 s");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .anySatisfy(saw ->
                        assertThat(saw).contains("3 partitions were taken off", "At the end nobody served [0, 1, 4]."));
    }

    @Test
    void refusesRecordsThatNoGroupStandsBehind() {
        log.wholeEvening();

        assertThat(wanted(judge(Map.of())))
                .hasSize(3)
                .allSatisfy(wanted -> assertThat(wanted).contains("./shop lesson reset 14"));
    }

    @Test
    void refusesAGroupOfTheOtherType() {
        log.wholeEvening();
        var types = new EnumMap<>(TYPES);
        types.put(MeasuredGroup.CONSUMER, GroupType.CLASSIC);

        var judgement = judge(types);

        assertThat(wanted(judgement)).singleElement().asString().startsWith("a group of the type Consumer");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .contains("The group lesson14-consumer is of the type Classic.");
    }

    @Test
    void refusesAnEveningInWhichNobodyJoined() {
        log.withoutThird();
        log.wholeEvening();

        assertThat(wanted(judge(TYPES))).isNotEmpty().first().asString().contains("run again");
    }

    @Test
    void takesTheLastEveningThatCameToItsEnd() {
        log.keepDead(MeasuredGroup.CONSUMER);
        log.wholeEvening();
        log.keepDead(null);
        log.wholeEvening();
        log.mark(Step.BEGIN);

        assertThat(judge(TYPES).isPassed()).isTrue();
    }

    @Test
    void countsAPartitionThatItsPreparerGotBackAsTakenOff() {
        log.wholeEvening();

        var evening = Evening.last(log.records()).orElseThrow();

        assertThat(evening.effect(MeasuredGroup.RANGE, Step.JOIN).takenOff()).isEqualTo(6);
        assertThat(evening.effect(MeasuredGroup.CLASSIC, Step.JOIN).takenOff()).isEqualTo(2);
        assertThat(EveningExercise.table(evening))
                .contains("a third one joins     range             6  1.00 s        -");
    }

    @Test
    void ignoresRecordsThatAreNoService() {
        var record = new LogRecord("lesson14-ready", 0, 0, Instant.EPOCH, "range", "cod and chips");

        assertThat(Served.parse(record)).isEmpty();
    }

    private Judgement judge(Map<MeasuredGroup, GroupType> types) {
        return GroupProtocolsLesson.judge(new Seen(Evening.last(log.records()), types));
    }

    private static List<String> wanted(Judgement judgement) {
        return judgement.findings().stream()
                .filter(finding -> !finding.met())
                .map(Finding::expected)
                .toList();
    }
}
