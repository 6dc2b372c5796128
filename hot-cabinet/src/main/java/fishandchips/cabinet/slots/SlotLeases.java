package fishandchips.cabinet.slots;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.redis.CabinetRedis;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.redis.LuaScript;
import fishandchips.cabinet.slots.LeaseResult.Lapsed;
import fishandchips.cabinet.slots.LeaseResult.Leased;
import fishandchips.cabinet.slots.LeaseResult.Refused;
import fishandchips.contract.ShopNames;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Leases slots to the stations of a kind, on behalf of one of them. The Java face of {@code lease-slot.lua} and {@code
 * free-slot.lua}: the only code that knows their keys, arguments and answers.
 *
 * <p>No slot is leased to two owners at a time, by the clock of Redis. An owner that stands still for longer than its
 * lease does not know that it has lost it: what the slot protects has to be fenced by other means.
 *
 * <p>Connects when it is first asked. Every method throws {@link CabinetUnavailableException} when Redis cannot answer, and
 * may be called again.
 */
public final class SlotLeases implements AutoCloseable {

    /** How long a lease is good for: as long as Kafka believes in a station that it does not hear of. */
    public static final Duration LEASE = Duration.ofSeconds(6);

    private static final int HIGHEST = 99;
    private static final int NONE = 0;

    private static final LuaScript LEASE_SLOT = LuaScript.alone("lease-slot");
    private static final LuaScript FREE_SLOT = LuaScript.alone("free-slot");

    private final CabinetRedis redis;
    private final String station;
    private final String owner;
    private final Duration lease;

    /**
     * Asks for nothing yet.
     *
     * @param station the kind of station: each kind has slots of its own
     * @param owner the life of the station: another one each time that it starts
     */
    public SlotLeases(CabinetSettings settings, String station, String owner) {
        this(settings, station, owner, LEASE);
    }

    SlotLeases(CabinetSettings settings, String station, String owner, Duration lease) {
        this.redis = new CabinetRedis(settings);
        this.station = station;
        this.owner = owner;
        this.lease = lease;
    }

    /** Leases the lowest slot that is free or has lapsed; the one that the owner has, if it has one. */
    public LeaseResult take() {
        return ask(NONE);
    }

    /** Leases the slot for some time more. An owner that is late keeps it, as long as no other has taken it. */
    public LeaseResult renew(int slot) {
        return ask(slot);
    }

    /** Frees the slot, if it is still the owner's. */
    public void giveBack(int slot) {
        free(slot, owner);
    }

    /**
     * Frees a slot of which nothing is left to be cleared up.
     *
     * @return whether it was this call that freed it, and neither its owner has come back nor somebody else was faster
     */
    public boolean clear(Lapsed lapsed) {
        return free(lapsed.slot(), lapsed.owner());
    }

    @Override
    public void close() {
        redis.close();
    }

    private LeaseResult ask(int held) {
        var answer = run(
                LEASE_SLOT,
                owner, // owner
                String.valueOf(held), // held
                String.valueOf(lease.toMillis()), // leaseMillis
                String.valueOf(HIGHEST)); // highest
        var slot = Integer.parseInt(answer.getFirst());
        return slot == NONE ? new Refused() : new Leased(slot, lapsed(answer.subList(1, answer.size())));
    }

    private static List<Lapsed> lapsed(List<String> slotsAndOwners) {
        return IntStream.range(0, slotsAndOwners.size() / 2)
                .map(pair -> 2 * pair)
                .mapToObj(i -> new Lapsed(Integer.parseInt(slotsAndOwners.get(i)), slotsAndOwners.get(i + 1)))
                .toList();
    }

    private boolean free(int slot, String whose) {
        var answer = run(
                FREE_SLOT,
                String.valueOf(slot), // slot
                whose, // owner
                owner); // asks
        return answer.getFirst().equals("yes");
    }

    private List<String> run(LuaScript script, String... arguments) {
        var key = ShopNames.slots(station); // slots
        return redis
                .run(
                        script,
                        List.of(key.getBytes(UTF_8)),
                        Arrays.stream(arguments)
                                .map(argument -> argument.getBytes(UTF_8))
                                .toList())
                .stream()
                .map(text -> new String(text, UTF_8))
                .toList();
    }
}
