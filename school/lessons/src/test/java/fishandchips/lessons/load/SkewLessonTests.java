package fishandchips.lessons.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Holding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.load.SkewLesson.Seen;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link SkewLesson}, with a log of demo 3 that was recorded. */
class SkewLessonTests {
    private static final Instant BEGIN = Instant.parse("2026-11-30T18:00:00Z");
    private static final PlayedDemo DEMO = RecordedDemo.at(BEGIN.plusSeconds(30));
    private static final PlayedDemo NEVER = new PlayedDemo(List.of(), List.of());
    private static final List<Holding> EVEN_AGAIN =
            Stream.of(one(0), four(10), three(20)).flatMap(List::stream).toList();

    @Test
    void isDoneWhenOnePreparerFellBehindAndTheOwnShopIsEvenAgain() {
        var judgement = judge(DEMO, EVEN_AGAIN);

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.outcome()).contains("b");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .contains(
                        "preparer-1 read partitions [2]: 0.82 orders a second came, 0.78 were wrapped, and 2 waited in the end. "
                                + "preparer-2 read partitions [0, 1]: 1.67 orders a second came, 1.19 were wrapped, and 25 waited in the end.",
                        "Then each of three preparers read a partition, and 0 orders waited in the end.",
                        "Four preparers shared the partitions of your shop: preparer-1 [0, 1], preparer-2 [2, 3], preparer-3 [4], preparer-4 [5].",
                        "Now your preparers have: preparer-1 [0, 1], preparer-2 [2, 3], preparer-3 [4, 5].");
    }

    @Test
    void isNotDoneWithoutTheDemo() {
        var failure = onlyFailure(judge(NEVER, EVEN_AGAIN));

        assertThat(failure.saw()).isEqualTo("No customer of demo 3 has ordered anything.");
        assertThat(failure.expected()).contains("./shop demo 3");
    }

    @Test
    void isNotDoneWithADemoThatWasPlayedBeforeTheLesson() {
        var failure = onlyFailure(judge(RecordedDemo.at(BEGIN.minusSeconds(600)), EVEN_AGAIN));

        assertThat(failure.saw()).isEqualTo("The first customer of demo 3 came at 2026-11-30T17:50:00Z.");
    }

    @Test
    void isNotDoneWhenTheDemoWasEndedSoon() {
        var failure = onlyFailure(judge(until(BEGIN.plusSeconds(50)), EVEN_AGAIN));

        assertThat(failure.saw())
                .isEqualTo("Preparers that read the partitions of the demo before a third one came: 2, for 19 s.");
        assertThat(failure.expected()).contains("for half a minute");
    }

    @Test
    void isNotDoneBeforeTheThirdPreparerComes() {
        var failure = onlyFailure(judge(until(BEGIN.plusSeconds(65)), EVEN_AGAIN));

        assertThat(failure.saw()).isEqualTo("No third preparer came.");
        assertThat(failure.expected()).contains("let the demo run longer");
    }

    @Test
    void isNotDoneWhenTheDemoWasEvenFromTheBeginning() {
        var third = IntStream.range(0, 30)
                .mapToObj(second -> new Holding(BEGIN.plusSeconds(30L + second), "preparer-3", List.of(2)));
        var early = Stream.concat(third, DEMO.holdings().stream()).toList();

        var failure = onlyFailure(judge(new PlayedDemo(DEMO.orders(), early), EVEN_AGAIN));

        assertThat(failure.saw()).endsWith("before a third one came: 0, for 0 s.");
        assertThat(failure.expected()).startsWith("Two preparers for half a minute");
    }

    @Test
    void isNotDoneWhenTheOwnShopHadNoFourPreparers() {
        var judgement = judge(DEMO, three(0));

        assertThat(onlyFailure(judgement).expected()).contains("./shop scale preparer=4");
    }

    @Test
    void isNotDoneWhileTheOwnShopIsUneven() {
        var failure = onlyFailure(judge(DEMO, four(0)));

        assertThat(failure.saw()).startsWith("Now your preparers have: preparer-1 [0, 1]");
        assertThat(failure.expected()).contains("./shop scale preparer=3");
    }

    @Test
    void isNotDoneWithOnePreparerWhoHasAll() {
        var alone = Stream.concat(four(0).stream(), one(10).stream()).toList();

        assertThat(onlyFailure(judge(DEMO, alone)).saw())
                .isEqualTo("Now your preparers have: preparer-1 [0, 1, 2, 3, 4, 5].");
    }

    @Test
    void isNotDoneWithSevenPreparersOfWhomOneHasNothing() {
        var seven =
                said(10, List.of(List.of(0), List.of(1), List.of(2), List.of(3), List.of(4), List.of(5), List.of()));

        var failure = onlyFailure(
                judge(DEMO, Stream.concat(four(0).stream(), seven.stream()).toList()));

        assertThat(failure.saw()).endsWith("preparer-6 [5], preparer-7 [].");
        assertThat(failure.expected()).contains("./shop scale preparer=3");
    }

    @Test
    void beginsOnlyWithSixPartitions() {
        assertThatCode(() -> SkewLesson.insistOnSix(6)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SkewLesson.insistOnSix(8))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("the topics of this shop have 8: ");
    }

    /** As if the demo had been ended at that time. */
    private static PlayedDemo until(Instant end) {
        var orders = DEMO.orders().stream()
                .filter(each -> each.placed().isBefore(end))
                .map(each -> new PlacedOrder(
                        each.place(),
                        each.partition(),
                        each.id(),
                        each.placed(),
                        each.isReadyAt(end) ? each.ready() : null))
                .toList();
        return new PlayedDemo(
                orders,
                DEMO.holdings().stream()
                        .filter(each -> each.time().isBefore(end))
                        .toList());
    }

    private static List<Holding> one(int second) {
        return said(second, List.of(List.of(0, 1, 2, 3, 4, 5)));
    }

    private static List<Holding> four(int second) {
        return said(second, List.of(List.of(0, 1), List.of(2, 3), List.of(4), List.of(5)));
    }

    private static List<Holding> three(int second) {
        return said(second, List.of(List.of(0, 1), List.of(2, 3), List.of(4, 5)));
    }

    private static List<Holding> said(int second, List<List<Integer>> partitions) {
        return IntStream.range(0, partitions.size())
                .mapToObj(i -> new Holding(BEGIN.plusSeconds(second), "preparer-" + (i + 1), partitions.get(i)))
                .toList();
    }

    private static Judgement judge(PlayedDemo demo, List<Holding> holdings) {
        return SkewLesson.judge(new Seen(BEGIN, demo, 6, holdings));
    }

    private static Finding onlyFailure(Judgement judgement) {
        var failures = judgement.findings().stream().filter(each -> !each.met()).toList();
        assertThat(failures).hasSize(1);
        return failures.getFirst();
    }
}
