package fishandchips.audit.trail;

import fishandchips.contract.LogPlace;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The trails of all orders, by id, and what came onto the shelf. Any number of threads may write; who reads comes after them. A million orders take
 * 300 MB, since what orders have in common is kept once.
 */
public final class Trails {

    private final Map<UUID, OrderTrail> trails = new HashMap<>();
    private final Map<Portion, Long> shelf = new EnumMap<>(Portion.class);
    private final Map<Portions, Portions> portions = new HashMap<>();
    private final Map<Remembered, Remembered> states = new HashMap<>();
    private long nameless;

    /** A record that was read from one of the shop's topics. */
    public synchronized void see(OrderStep event, int partition, long offset) {
        trail(event.orderId()).see(event, partition, offset, shared(portions, Step.portions(event)));
    }

    /** What came onto the shelf for nobody in particular. */
    public synchronized void seeOntoTheShelf(Portions filled) {
        filled.asMap().forEach((portion, count) -> shelf.merge(portion, (long) count, Long::sum));
    }

    /** A dead letter whose key is the order's id. */
    public synchronized void see(UUID orderId, Letter letter) {
        trail(orderId).see(letter);
    }

    /** Somebody has sent again what a dead letter was about whose key is the order's id. */
    public synchronized void seeSentAgain(UUID orderId, LogPlace letter) {
        trail(orderId).sentAgain(letter);
    }

    /** Somebody has dropped a dead letter whose key is the order's id. */
    public synchronized void seeDropped(UUID orderId, LogPlace letter) {
        trail(orderId).dropped(letter);
    }

    /**
     * A row of the ledger.
     *
     * @param longAgo whether the order was placed so long ago that its handover may be forgotten
     */
    public synchronized void seeInLedger(UUID orderId, int pence, boolean longAgo) {
        trail(orderId).seeInLedger(pence, longAgo);
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

    /** A customer has asked for an order without a name for it, and only a till can tell its id. */
    public synchronized void tellOfNameless() {
        nameless++;
    }

    /** Such an attempt has placed no order. */
    public synchronized void tellOfNamelessFailure() {
        nameless--;
    }

    /** How many orders customers may have placed without ever hearing their ids. */
    public long nameless() {
        return nameless
                - count(trail ->
                        trail.journal().filter(Attempts::isOnlyAcknowledged).isPresent());
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

    /** How many of a portion came onto the shelf for nobody in particular, ever. */
    public long filledOntoTheShelf(Portion portion) {
        return shelf.getOrDefault(portion, 0L);
    }

    public Collection<OrderTrail> all() {
        return trails.values();
    }

    /** How many there are for which something holds. */
    public long count(Predicate<OrderTrail> something) {
        return trails.values().stream().filter(something).count();
    }
}
