package fishandchips.cabinet.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.slots.LeaseResult.Lapsed;
import fishandchips.cabinet.slots.LeaseResult.Leased;
import fishandchips.cabinet.slots.LeaseResult.Refused;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** Tests of {@code lease-slot.lua} and {@code free-slot.lua} on a real Redis. */
class SlotLeasesIT {

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final String kind = "kind-" + UUID.randomUUID();
    private final List<SlotLeases> stations = new ArrayList<>();
    private final RedisClient redis = RedisClient.create(SharedBackends.redis().uri());

    @AfterEach
    void close() {
        stations.forEach(SlotLeases::close);
        redis.del("{cabinet}:slots:" + kind);
        redis.close();
    }

    @Test
    void leasesTheLowestSlotThatIsFree() {
        var first = station("first");
        var second = station("second");
        var third = station("third");
        first.take();
        second.take();
        third.take();
        second.giveBack(2);

        var fourth = station("fourth").take();
        var fifth = station("fifth").take();

        assertThat(fourth).isEqualTo(new Leased(2, List.of()));
        assertThat(fifth).isEqualTo(new Leased(4, List.of()));
    }

    @Test
    void leasesNoSlotTwiceHoweverManyAskAtOnce() throws Exception {
        var all = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> (Callable<LeaseResult>) station("station-" + i)::take)
                .toList();

        var slots = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var result : threads.invokeAll(all)) {
                slots.add(((Leased) result.get()).slot());
            }
        }

        assertThat(slots)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void givesWhoAsksTwiceTheSameSlot() {
        station("first").take();
        var second = station("second");
        second.take();
        station("first").giveBack(1);

        var again = second.take();

        assertThat(again).isEqualTo(new Leased(2, List.of()));
    }

    @Test
    void leasesALapsedSlotToTheNext() {
        station("dead", A_MOMENT).take();
        awaitLapseOf(1, "dead");

        var next = station("next").take();

        assertThat(next).isEqualTo(new Leased(1, List.of()));
    }

    @Test
    void tellsWhichSlotsHaveLapsed() {
        var living = station("living");
        living.take();
        station("living, too").take();
        station("dead", A_MOMENT).take();
        awaitLapseOf(3, "dead");

        var renewed = living.renew(1);

        assertThat(renewed).isEqualTo(new Leased(1, List.of(new Lapsed(3, "dead"))));
    }

    @Test
    void renewsALapsedLeaseThatNobodyHasTaken() {
        var late = station("late", A_MOMENT);
        late.take();
        awaitLapseOf(1, "late");

        var renewed = late.renew(1);

        assertThat(renewed).isEqualTo(new Leased(1, List.of()));
    }

    @Test
    void refusesToRenewALeaseThatAnotherHasTaken() {
        var late = station("late", A_MOMENT);
        late.take();
        awaitLapseOf(1, "late");
        var next = station("next");
        next.take();

        var renewed = late.renew(1);

        assertThat(renewed).isEqualTo(new Refused());
        assertThat(late.take()).isEqualTo(new Leased(2, List.of()));
        assertThat(next.renew(1)).isInstanceOf(Leased.class);
    }

    @Test
    void renewsALeaseThatRedisHasForgotten() {
        var station = station("first");
        station.take();
        redis.del("{cabinet}:slots:" + kind);

        var renewed = station.renew(1);

        assertThat(renewed).isEqualTo(new Leased(1, List.of()));
        assertThat(station("second").take()).isEqualTo(new Leased(2, List.of()));
    }

    @Test
    void refusesWhenAllSlotsAreTaken() {
        for (var slot = 1; slot <= 99; slot++) {
            redis.hset("{cabinet}:slots:" + kind, String.valueOf(slot), Long.MAX_VALUE / 1_000 + " somebody-" + slot);
        }

        var oneTooMany = station("one too many").take();

        assertThat(oneTooMany).isEqualTo(new Refused());
    }

    @Test
    void clearsALapsedSlotOnce() {
        var living = station("living");
        living.take();
        station("dead", A_MOMENT).take();
        awaitLapseOf(2, "dead");

        var cleared = Stream.of(new Lapsed(2, "dead"), new Lapsed(2, "dead"))
                .map(living::clear)
                .toList();

        assertThat(cleared).containsExactly(true, false);
        assertThat(living.renew(1)).isEqualTo(new Leased(1, List.of()));
    }

    @Test
    void clearsNoSlotThatIsInUse() {
        var living = station("living");
        living.take();
        station("back again").take();

        var cleared = Stream.of(new Lapsed(2, "back again"), new Lapsed(2, "dead"), new Lapsed(3, "nobody"))
                .map(living::clear)
                .toList();

        assertThat(cleared).containsOnly(false);
        assertThat(station("next").take()).isEqualTo(new Leased(3, List.of()));
    }

    @Test
    void givesBackOnlyWhatIsItsOwn() {
        station("first").take();

        station("second").giveBack(1);

        assertThat(station("third").take()).isEqualTo(new Leased(2, List.of()));
    }

    @Test
    void keepsTheSlotsOfEachKindApart() {
        station("first").take();
        try (var other =
                new SlotLeases(settings(SharedBackends.redis().uri()), "other-" + kind, "first", SlotLeases.LEASE)) {
            var slot = other.take();

            assertThat(slot).isEqualTo(new Leased(1, List.of()));
            other.giveBack(1);
        }
    }

    @Test
    void saysSoWhenRedisIsAway() {
        try (var lonely = new SlotLeases(settings(URI.create("redis://127.0.0.1:1")), kind, "lonely")) {
            assertThatThrownBy(lonely::take)
                    .isInstanceOf(CabinetUnavailableException.class)
                    .hasMessageStartingWith("Redis at 127.0.0.1:1 cannot do lease-slot: ");
        }
    }

    private SlotLeases station(String owner) {
        return station(owner, SlotLeases.LEASE);
    }

    private SlotLeases station(String owner, Duration lease) {
        var station = new SlotLeases(settings(SharedBackends.redis().uri()), kind, owner, lease);
        stations.add(station);
        return station;
    }

    private void awaitLapseOf(int slot, String owner) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var lease = redis.hget("{cabinet}:slots:" + kind, String.valueOf(slot));
            return lease.endsWith(" " + owner) && Long.parseLong(lease.split(" ", 2)[0]) < System.currentTimeMillis();
        });
    }

    private static CabinetSettings settings(URI redis) {
        return new CabinetSettings(redis, Duration.ofDays(10), Duration.ofMillis(500), Duration.ofSeconds(2), 1);
    }
}
