package fishandchips.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.Portion;
import fishandchips.picture.stations.MissingStations;
import fishandchips.picture.view.Picture;
import fishandchips.picture.view.Picture.Shift;
import fishandchips.picture.view.Picture.State;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the board makes of what stations say of themselves, and of their silence. */
class StationsInThePictureTests {

    private static final Duration A_MOMENT = Duration.ofMillis(400);

    private final TestShop shop = new TestShop(1_000);

    @Test
    void listsStationsByKindAndSlot() {
        shop.open("preparer-10");
        shop.open("till-1");
        shop.open("preparer-2");
        shop.open("cook-1");

        assertThat(shop.picture().stations())
                .extracting(Picture.Station::name)
                .containsExactly("cook-1", "preparer-2", "preparer-10", "till-1");
    }

    @Test
    void knowsTheKindOfAStationThatIsNamedAfterItsContainer() {
        shop.open("till-3f2a9c81d0be");
        shop.open("till-140829374655");

        assertThat(shop.picture().stations())
                .allSatisfy(till -> assertThat(till.kind()).isEqualTo("till"))
                .allSatisfy(till -> assertThat(till.slot()).isZero())
                .hasSize(2);
    }

    @Test
    void knowsWhoHasWhatFromReportsAlone() {
        shop.say(shop.report("preparer-1", 10, 0, 1, 2, 3, 4, 5));

        assertThat(shop.owners()).containsOnly("preparer-1");
        assertThat(shop.picture().rebalances()).isEmpty();
        assertThat(shop.picture().stations().getFirst().holds()).containsEntry("orders", List.of(0, 1, 2, 3, 4, 5));
    }

    @Test
    void knowsHowManyOrdersATillTakes() {
        shop.say(shop.report("till-1", 0));
        IntStream.range(0, 5).forEach(_ -> shop.place(0, Portion.COD));
        shop.after(Duration.ofSeconds(2));
        shop.say(shop.report("till-1", 0));

        assertThat(shop.picture().stations().getFirst().recordsPerSecond()).isEqualTo(2.5);
    }

    @Test
    void knowsHowFastAStationIs() {
        shop.say(shop.report("preparer-1", 100));
        shop.after(Duration.ofSeconds(2));
        shop.say(shop.report("preparer-1", 125));

        assertThat(shop.picture().stations().getFirst().recordsPerSecond()).isEqualTo(12.5);
        shop.after(Duration.ofSeconds(4));
        assertThat(shop.picture().stations().getFirst().recordsPerSecond()).isZero();
    }

    @Test
    void tellsThatAColleagueJoined() {
        opensAlone();
        shop.whileReporting(5, shop.report("preparer-1", 10, 0, 1, 2, 3, 4, 5));

        shop.open("preparer-2");
        shop.revoke("preparer-1", 1, 0, 1, 2);
        assertThat(shop.lane(0).owner()).isNull();
        assertThat(shop.lane(0).ownerlessSince()).isEqualTo(shop.now());
        shop.after(A_MOMENT);
        shop.assign("preparer-2", 2, 0, 1, 2);

        assertThat(shop.owners())
                .containsExactly("preparer-2", "preparer-2", "preparer-2", "preparer-1", "preparer-1", "preparer-1");
        var rebalance = shop.picture().rebalances().getFirst();
        assertThat(rebalance.moves())
                .contains(new Shift(0, "preparer-1", "preparer-2", 400L))
                .hasSize(3);
        assertThat(rebalance.sentence())
                .isEqualTo("preparer-2 joined: 0, 1 and 2 went from preparer-1 to it; nobody read them for 0.4 s.");
    }

    @Test
    void tellsOfOneRebalanceWhenSeveralColleaguesShare() {
        thirdsOfTheLanes();
        shop.whileReporting(
                5,
                shop.report("preparer-1", 1, 0, 1),
                shop.report("preparer-2", 1, 2, 3),
                shop.report("preparer-3", 1, 4, 5));

        shop.close("preparer-3");
        shop.revoke("preparer-3", 3, 4, 5);
        shop.after(A_MOMENT);
        shop.assign("preparer-1", 4, 4);
        shop.assign("preparer-2", 4, 5);

        var rebalance = shop.picture().rebalances().getFirst();
        assertThat(rebalance.sentence())
                .isEqualTo("preparer-3 left: partition 4 went from preparer-3 to preparer-1; partition 5 went from"
                        + " preparer-3 to preparer-2; nobody read them for 0.4 s.");
        assertThat(shop.picture().rebalances()).hasSize(2);
    }

    @Test
    void tellsOfTwoRebalancesWhenTheGenerationsDiffer() {
        opensAlone();
        shop.after(Duration.ofSeconds(1));
        shop.revoke("preparer-1", 1, 0);
        shop.assign("preparer-2", 2, 0);

        assertThat(shop.picture().rebalances()).hasSize(2);
    }

    @Test
    void seesThatAKilledPreparerHasNothingAnyMore() {
        thirdsOfTheLanes();
        shop.say(shop.report("preparer-3", 1, 4, 5));
        var lastHeard = shop.now();

        shop.whileReporting(4, shop.report("preparer-1", 1, 0, 1), shop.report("preparer-2", 1, 2, 3));

        assertThat(shop.owners())
                .containsExactly("preparer-1", "preparer-1", "preparer-2", "preparer-2", "null", "null");
        assertThat(shop.lane(4).ownerlessSince()).isEqualTo(lastHeard);
        assertThat(station("preparer-3").state()).isEqualTo(State.SILENT);
        assertThat(shop.picture().rebalances().getFirst().sentence())
                .isEqualTo("preparer-3 fell silent: nobody reads 4 and 5.");
    }

    @Test
    void tellsWhoTookOverFromAKilledPreparer() {
        thirdsOfTheLanes();
        shop.say(shop.report("preparer-3", 1, 4, 5));
        shop.whileReporting(6, shop.report("preparer-1", 1, 0, 1), shop.report("preparer-2", 1, 2, 3));

        shop.assign("preparer-1", 9, 4);
        shop.assign("preparer-2", 9, 5);

        assertThat(shop.picture().rebalances().getFirst().moves())
                .containsExactly(
                        new Shift(4, "preparer-3", "preparer-1", 6_000L),
                        new Shift(5, "preparer-3", "preparer-2", 6_000L));
        assertThat(shop.picture().rebalances().getFirst().sentence())
                .startsWith("preparer-3 fell silent: ")
                .endsWith("; nobody read them for 6.0 s.");
        assertThat(shop.picture().rebalances()).hasSize(2);
    }

    @Test
    void tellsThatAKilledPreparerCameBack() {
        opensAlone();
        shop.whileReporting(3, shop.report("preparer-1", 1, 0, 1, 2, 3, 4, 5));

        shop.after(Duration.ofMillis(2_500));
        shop.open("preparer-1");
        shop.after(A_MOMENT);
        shop.assign("preparer-1", 2, 0, 1, 2, 3, 4, 5);

        var rebalance = shop.picture().rebalances().getFirst();
        assertThat(rebalance.sentence())
                .isEqualTo("preparer-1 came back: it reads 0, 1, 2, 3, 4 and 5; nobody read them for 2.9 s.");
        assertThat(rebalance.moves()).contains(new Shift(0, "preparer-1", "preparer-1", 2_900L));
    }

    @Test
    void tellsThatAFrozenPreparerWentOnWhereItWas() {
        thirdsOfTheLanes();
        shop.say(shop.report("preparer-3", 1, 4, 5));
        shop.whileReporting(4, shop.report("preparer-1", 1, 0, 1), shop.report("preparer-2", 1, 2, 3));

        shop.say(shop.report("preparer-3", 2, 4, 5));

        assertThat(shop.picture().rebalances().getFirst().sentence())
                .isEqualTo("preparer-3 fell silent and came back: it reads 4 and 5; nobody read them for 4.0 s.");
        var told = shop.picture().rebalances().size();
        shop.whileReporting(4, shop.report("preparer-1", 1, 0, 1), shop.report("preparer-2", 1, 2, 3));
        assertThat(shop.picture().rebalances()).hasSize(told + 1);
        assertThat(shop.picture().rebalances().getFirst().sentence())
                .isEqualTo("preparer-3 fell silent: nobody reads 4 and 5.");
    }

    @Test
    void takesPartitionsFromAStationThatWasPutOutOfItsGroup() {
        opensAlone();
        shop.whileReporting(3, shop.report("preparer-1", 1, 0, 1, 2, 3, 4, 5));
        shop.lose("preparer-1", 0, 1);
        shop.after(A_MOMENT);
        shop.assign("preparer-2", 2, 0, 1);

        assertThat(shop.picture().rebalances().getFirst().sentence())
                .startsWith("preparer-1 was put out of its group and preparer-2 joined: ");
    }

    @Test
    void believesAReportThatLacksWhatTheStationHad() {
        opensAlone();
        shop.after(Duration.ofSeconds(2));
        shop.say(shop.report("preparer-1", 1, 0, 1, 2));

        assertThat(shop.lane(3).owner()).isNull();
        shop.say(shop.report("preparer-2", 1, 3, 4, 5));
        assertThat(shop.lane(3).owner()).isEqualTo("preparer-2");
    }

    @Test
    void givesLanesBackToAStationThatWasOnlySlow() {
        opensAlone();
        shop.after(Duration.ofSeconds(5));
        assertThat(shop.owners()).containsOnly("null");

        shop.say(shop.report("preparer-1", 1, 0, 1, 2, 3, 4, 5));

        assertThat(shop.owners()).containsOnly("preparer-1");
    }

    @Test
    void keepsTheOtherGroupsOutOfTheLanes() {
        shop.say(new PartitionsAssigned("accountant-1", "accountant", "orders", List.of(0, 1), 1, shop.now()));

        assertThat(shop.owners()).containsOnly("null");
        assertThat(shop.picture().rebalances())
                .extracting(Picture.Rebalance::group)
                .containsExactly("accountant");
    }

    @Test
    void holdsNoSilenceAgainstAnybodyWhileKafkaIsAway() {
        opensAlone();
        shop.board.lose(shop.now());
        shop.after(Duration.ofSeconds(90));

        assertThat(shop.owners()).containsOnly("preparer-1");
        assertThat(station("preparer-1").state()).isEqualTo(State.OPEN);
        assertThat(shop.picture().kafka().reachable()).isFalse();

        shop.committed(Map.of());
        shop.after(Duration.ofSeconds(1));
        assertThat(station("preparer-1").state()).isEqualTo(State.OPEN);
        shop.after(Duration.ofSeconds(3));
        assertThat(station("preparer-1").state()).isEqualTo(State.SILENT);
    }

    @Test
    void forgetsStations() {
        shop.open("preparer-1");
        shop.open("preparer-2");
        shop.close("preparer-2");
        assertThat(station("preparer-2").state()).isEqualTo(State.CLOSING);

        shop.after(Duration.ofSeconds(4));
        assertThat(shop.picture().stations()).hasSize(1);
        shop.after(Duration.ofSeconds(60));
        assertThat(shop.picture().stations()).isEmpty();
    }

    @Test
    void saysWhichContainersAreMissingAndTheCommandThatStartsThemAgain() {
        var shop = new TestShop(1_000, new MissingStations("fishandchips-"));
        shop.open("preparer-1");
        shop.open("preparer-2");
        shop.open("preparer-3");
        shop.open("cook-1");

        shop.whileReporting(16, shop.report("preparer-2", 1), shop.report("cook-1", 1));

        assertThat(shop.picture().missing())
                .containsExactly("preparer-1 and preparer-3 fell silent without closing. If they have stopped, start"
                        + " again: docker start fishandchips-preparer-1 fishandchips-preparer-3");
        shop.open("preparer-1");
        assertThat(shop.picture().missing())
                .containsExactly("preparer-3 fell silent without closing. If it has stopped, start again: docker start"
                        + " fishandchips-preparer-3");
    }

    @Test
    void startsAStationWithoutANumberByItsKind() {
        var shop = new TestShop(1_000, new MissingStations("fishandchips-"));
        shop.open("till-3f2a9c81d0be");

        shop.after(Duration.ofSeconds(16));

        assertThat(shop.picture().missing())
                .singleElement()
                .asString()
                .endsWith(" start again: docker compose start till");
    }

    @Test
    void saysThatTheSupervisorStartsAMissingProcessAgain() {
        shop.open("preparer-2");
        shop.after(Duration.ofSeconds(16));

        assertThat(shop.picture().missing())
                .containsExactly("preparer-2 fell silent without closing. If it has stopped, the shop's supervisor"
                        + " starts it again; ./shop status says what runs.");
    }

    @Test
    void missesAStationForAnHourAndNoneThatHasClosed() {
        shop.open("preparer-1");
        shop.open("preparer-2");
        shop.close("preparer-2");

        shop.after(Duration.ofMinutes(59));
        assertThat(shop.picture().missing())
                .singleElement()
                .asString()
                .startsWith("preparer-1 fell silent without closing.");
        shop.after(Duration.ofMinutes(2));
        assertThat(shop.picture().missing()).isEmpty();
    }

    @Test
    void missesNobodyWhileKafkaIsAway() {
        shop.open("preparer-1");
        shop.board.lose(shop.now());
        shop.after(Duration.ofSeconds(90));
        assertThat(shop.picture().missing()).isEmpty();

        shop.committed(Map.of());
        shop.after(Duration.ofSeconds(14));

        assertThat(shop.picture().missing()).isEmpty();
    }

    @Test
    void tellsOfTheLastTenRebalancesOnly() {
        for (var generation = 1; generation < 30; generation++) {
            shop.assign("preparer-" + generation, generation, 0);
            shop.after(Duration.ofSeconds(1));
        }

        assertThat(shop.picture().rebalances()).hasSize(10);
    }

    @Test
    void standsAnyOrderOfWhatIsSaid() {
        shop.revoke("preparer-1", 5, 0, 1);
        shop.lose("preparer-9", 0);
        shop.close("preparer-8");
        shop.assign("preparer-1", 4, 0);
        shop.assign("preparer-1", 4, 0);
        shop.open("preparer-1");

        assertThat(shop.picture().rebalances()).isNotEqualTo(Collections.emptyList());
    }

    private void opensAlone() {
        shop.open("preparer-1");
        shop.assign("preparer-1", 1, 0, 1, 2, 3, 4, 5);
    }

    private void thirdsOfTheLanes() {
        shop.open("preparer-1");
        shop.open("preparer-2");
        shop.open("preparer-3");
        shop.assign("preparer-1", 3, 0, 1);
        shop.assign("preparer-2", 3, 2, 3);
        shop.assign("preparer-3", 3, 4, 5);
    }

    private Picture.Station station(String name) {
        return shop.picture().stations().stream()
                .filter(station -> station.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
