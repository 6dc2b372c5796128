package fishandchips.stage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Partitioning;
import fishandchips.picture.ShopFold;
import fishandchips.picture.stations.MissingStations;
import fishandchips.picture.view.Picture;
import fishandchips.picture.view.Picture.Counts;
import fishandchips.picture.view.Picture.Lane;
import fishandchips.picture.view.Picture.State;
import fishandchips.picture.view.Picture.Station;
import fishandchips.stage.picture.StagePicture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Narrator}. */
class NarratorTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void comparesTheLagOfDemo2WithArithmetic() {
        var sentence =
                new Narrator(Demos.of(2)).sentence(picture(3, 1, List.of("preparer-1"), 64), Duration.ofSeconds(60));

        assertThat(sentence).isEqualTo("After 60 s the lag is 64: 1.07 a second (expected 2.40 - 1.33 = 1.07).");
    }

    @Test
    void expectsNothingOfDemo2OnceThePresenterHasChangedIt() {
        var sentence =
                new Narrator(Demos.of(2)).sentence(picture(4, 1, List.of("preparer-1"), 64), Duration.ofSeconds(60));

        assertThat(sentence).isEqualTo("After 60 s the lag is 64.");
    }

    @Test
    void countsTheTillsThatThePresenterHasAdded() {
        var narrator = new Narrator(Demos.of(1));
        var second = Duration.ofSeconds(6);

        assertThat(narrator.sentence(picture(1, 1, List.of("preparer-1"), 0), second))
                .isEqualTo("0.8 orders a second come, and one preparer wraps 1.33: it keeps up.");
        assertThat(narrator.sentence(picture(2, 1, List.of("preparer-1"), 0), second))
                .isEqualTo("1.6 orders a second come, and one preparer wraps 1.33: it falls behind.");
    }

    @Test
    void saysThatTwoPreparersDoNotKeepUp() {
        var two = picture(3, 2, List.of("preparer-1", "preparer-1", "preparer-2"), 6);
        var narrator = new Narrator(Demos.of(3));

        assertThat(narrator.sentence(two, Duration.ZERO))
                .isEqualTo("Partitions: preparer-1 has 2, lag 12; preparer-2 has 1, lag 6.");
        assertThat(narrator.sentence(two, Duration.ofSeconds(6)))
                .isEqualTo("The talk says they keep up. They do not: one gets 1.6/s and wraps 1.33/s.");
    }

    @Test
    void saysThatThreePreparersDo() {
        var three = picture(3, 3, List.of("preparer-1", "preparer-2", "preparer-3"), 1);
        var narrator = new Narrator(Demos.of(3));

        assertThat(narrator.sentence(three, Duration.ZERO))
                .isEqualTo("A partition each. Lag: preparer-1: 1, preparer-2: 1, preparer-3: 1.");
        assertThat(narrator.sentence(three, Duration.ofSeconds(6))).contains("now they keep up");
    }

    @Test
    void fitsTheSmallestTerminal() {
        var demos = Stream.concat(
                Demos.ALL.stream().filter(demo -> demo.connect() == null),
                Stream.of(
                        Demos.of(4).withCabinet(),
                        Demos.of(3).with(Partitioning.PLAICE),
                        Demos.of(3).with(Partitioning.CONSTANT)));
        var pictures = List.of(
                picture(1, 1, List.of("preparer-1"), 100),
                picture(3, 2, List.of("preparer-1", "preparer-1", "preparer-2"), 100),
                picture(3, 3, List.of("preparer-1", "preparer-2", "preparer-3"), 10));

        assertThat(demos.flatMap(demo -> pictures.stream()
                        .flatMap(picture -> IntStream.range(0, 20)
                                .mapToObj(
                                        time -> new Narrator(demo).sentence(picture, Duration.ofSeconds(time * 6L))))))
                .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThanOrEqualTo(Narrator.WIDTH));
    }

    @Test
    void saysInTheDemoWithTheCabinetThatTheCookHasWokenUp() {
        var before = picture(1, 1, List.of("preparer-1"), 0);
        var after = new StagePicture(
                "", before.shop(), List.of(), List.of(), before.lags(), List.of(), List.of(), "cook-1 woke up.", "");
        var narrator = new Narrator(Demos.of(4).withCabinet());
        var third = Duration.ofSeconds(12);

        assertThat(narrator.sentence(before, third)).startsWith("Every 45s the cook wakes up");
        assertThat(narrator.sentence(after, third)).isEqualTo("cook-1 woke up.");
    }

    private static StagePicture picture(int tills, int preparers, List<String> owners, long lag) {
        var empty = new ShopFold(NOON, 10, new MissingStations(null)).picture();
        var stations = Stream.concat(stations("till", tills), stations("preparer", preparers))
                .toList();
        var lanes = IntStream.range(0, owners.size())
                .mapToObj(partition -> new Lane(partition, owners.get(partition), null, 0, lag, List.of()))
                .toList();
        var shop = new Picture(
                0,
                NOON,
                empty.kafka(),
                stations,
                List.of(),
                lanes,
                empty.kitchen(),
                null,
                List.of(),
                empty.figures(),
                List.of(),
                empty.laws(),
                List.of());
        return new StagePicture("", shop, List.of(), List.of(), Map.of("preparer", lag), List.of(), List.of(), "", "");
    }

    private static Stream<Station> stations(String kind, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(slot -> new Station(
                        kind + "-" + slot, kind, slot, State.OPEN, NOON, Map.of(), new Counts(0, 0, 0, 0, 0), 0));
    }
}
