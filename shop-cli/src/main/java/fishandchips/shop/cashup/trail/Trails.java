package fishandchips.shop.cashup.trail;

import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The trails of all orders, by id. Any number of threads may write; who reads comes after them. A million orders take
 * 300 MB, since what orders have in common is kept once.
 */
public final class Trails {

    private final Map<UUID, OrderTrail> trails = new HashMap<>();
    private final Map<Portions, Portions> portions = new HashMap<>();
    private final Map<Remembered, Remembered> states = new HashMap<>();

    /** A record that was read from one of the shop's topics. */
    public synchronized void see(OrderStep event, int partition, long offset) {
        trail(event.orderId()).see(event, partition, offset, shared(portions, Step.portions(event)));
    }

    /** A dead letter whose key is the order's id. */
    public synchronized void see(UUID orderId, Letter letter) {
        trail(orderId).see(letter);
    }

    /** A row of the ledger. */
    public synchronized void seeInLedger(UUID orderId, int pence) {
        trail(orderId).seeInLedger(pence);
    }

    /** A row of the handovers. */
    public synchronized void seeHandedOver(UUID orderId) {
        trail(orderId).seeHandedOver();
    }

    /** A row of the orders that nobody came for. */
    public synchronized void seeNoShow(UUID orderId, boolean isThrownAway) {
        trail(orderId).seeNoShow(isThrownAway);
    }

    /** What Redis remembers. Hearing it twice changes nothing. */
    public synchronized void see(UUID orderId, Remembered state) {
        trail(orderId).see(shared(states, state));
    }

    /** A line of a journal. */
    public synchronized void tell(UUID orderId, Consumer<Attempts> line) {
        line.accept(trail(orderId).attempts());
    }

    /** Makes room for reading the ledger, the handovers and the cabinet again. */
    public synchronized void forgetBooks() {
        trails.values().forEach(OrderTrail::forgetBooks);
    }

    private OrderTrail trail(UUID orderId) {
        return trails.computeIfAbsent(orderId, OrderTrail::new);
    }

    private static <T> T shared(Map<T, T> known, T value) {
        return known.computeIfAbsent(value, same -> same);
    }

    public Collection<OrderTrail> all() {
        return trails.values();
    }

    /** How many there are for which something holds. */
    public long count(Predicate<OrderTrail> something) {
        return trails.values().stream().filter(something).count();
    }
}
