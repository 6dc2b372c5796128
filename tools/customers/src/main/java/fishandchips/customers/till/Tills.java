package fishandchips.customers.till;

import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.contract.Menu;
import fishandchips.contract.OrderKey;
import fishandchips.customers.till.TillAnswer.Accepted;
import fishandchips.customers.till.TillAnswer.Refused;
import fishandchips.customers.till.TillAnswer.Unsure;
import fishandchips.fleet.stations.StationState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The tills of a shop, one after the other. When one does not take an order, or does not say whether it did, the next
 * one is asked ({@link RepeatedRequest}). Safe for any number of threads.
 */
public final class Tills implements AutoCloseable {

    static final int TRIES = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<StationState> tills;
    private final AtomicInteger next;
    private final Duration firstPause;
    private final TillClient client = new TillClient();

    /**
     * Goes to these tills.
     *
     * @param first who is asked first, counted from 0; any number will do
     * @param firstPause before an order is tried again for the first time; doubles with each try
     */
    public Tills(List<StationState> tills, int first, Duration firstPause) {
        this.tills = tills;
        this.firstPause = firstPause;
        this.next = new AtomicInteger(first);
    }

    /**
     * Places an order.
     *
     * @throws WrongUseException when the till will not have it
     * @throws ShopFailedException when no till has taken it, or when nobody knows whether one has
     */
    public Receipt place(OrderForm form) throws InterruptedException {
        var key = new OrderKey(null, UUID.randomUUID().toString());
        var order = new RepeatedRequest(client, TillRequest.of(key, form, Menu.pricePence(form.parts())));
        var lastWords = "";
        for (var attempt = 0; attempt < TRIES; attempt++) {
            if (attempt > 0) {
                Thread.sleep(firstPause.multipliedBy(1L << (attempt - 1)));
            }
            var till = tills.get(Math.floorMod(next.getAndIncrement(), tills.size()));
            var answer = order.ask(till.address(""), order.next(), PATIENCE);
            if (order.isRefusedOnlyForItsKey(answer)) {
                continue;
            }
            switch (answer) {
                case Accepted(var receipt) -> {
                    return receipt;
                }
                case Refused refused
                when !refused.mayChange() ->
                    throw new WrongUseException("The till does not take this order: " + refused.reason());
                case Refused refused -> lastWords = refused.reason();
                case Unsure unsure -> lastWords = unsure.status() == TillAnswer.NONE ? "" : "status " + unsure.status();
            }
            lastWords = lastWords.isEmpty() ? till.name() + " does not answer." : till.name() + " says: " + lastWords;
            if (order.endsWith(answer)) {
                break;
            }
        }
        throw new ShopFailedException((order.isUnsure()
                        ? "Nobody knows whether a till has taken the order; "
                        : "No till has taken the order; ")
                + lastWords);
    }

    @Override
    public void close() {
        client.close();
    }
}
