package fishandchips.till;

import fishandchips.contract.InvalidOrderException;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes an order of a customer's request: adds the price from the menu, a ticket, and the time. Remembers nothing. */
public final class Till {

    /** No I and no O: called out or chalked up, they pass for 1 and 0. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int NUMBERS = 100;

    private final String name;
    private final boolean secondKitchen;
    private final InstantSource clock;

    /**
     * A till.
     *
     * @param name such as {@code till-1}
     * @param secondKitchen whether it sells the dishes of the second kitchen
     */
    public Till(String name, boolean secondKitchen, InstantSource clock) {
        this.name = name;
        this.secondKitchen = secondKitchen;
        this.clock = clock;
    }

    /**
     * Prices a request and makes an order of it.
     *
     * @throws fishandchips.contract.InvalidOrderException when the shop cannot serve it; the message gives the reason
     */
    public Order ring(OrderRequest request, UUID orderId) {
        insistThatItsKitchensAreOpen(request);
        return new Order(
                orderId,
                ticket(orderId),
                name,
                request.channel(),
                request.parts(),
                request.extras(),
                request.deliverTo(),
                request.noShow(),
                Menu.pricePence(request.parts()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void insistThatItsKitchensAreOpen(OrderRequest request) {
        var dishes =
                secondKitchen ? Portions.NONE : Portions.in(request.parts()).from(Kitchen.SECOND);
        if (!dishes.isNone()) {
            throw new InvalidOrderException(
                    "The second kitchen is closed: the shop does not sell %s.".formatted(names(dishes)));
        }
    }

    private static String names(Portions dishes) {
        return dishes.asMap().keySet().stream().map(Portion::label).collect(Collectors.joining(", "));
    }

    /** The code to call out, always the same for the same order: {@code F42}. */
    static String ticket(UUID orderId) {
        var code = Math.floorMod(orderId.getLeastSignificantBits(), LETTERS.length() * NUMBERS);
        var number = code % NUMBERS;
        return LETTERS.charAt(code / NUMBERS) + (number < 10 ? "0" : "") + number;
    }
}
