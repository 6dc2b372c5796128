package fishandchips.till;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;

import fishandchips.contract.Channel;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Orders for tests. */
public final class Orders {

    public static final Instant SIX_O_CLOCK = Instant.parse("2026-11-21T18:00:00Z");

    private Orders() {}

    public static OrderRequest codAndChips() {
        return asking(Meal.of(COD, CHIPS));
    }

    public static OrderRequest asking(Meal... meals) {
        return new OrderRequest(List.of(meals), Channel.TILL, List.of(), null, false);
    }

    public static Order anOrder() {
        return anOrderOf(codAndChips(), UUID.randomUUID());
    }

    public static Order anOrderOf(OrderRequest request, UUID orderId) {
        return new Till("till-1", false, InstantSource.fixed(SIX_O_CLOCK)).ring(request, orderId);
    }

    /** An order that was placed so many seconds after six. */
    public static Order anOrderPlacedAfter(int seconds) {
        return new Till("till-1", false, InstantSource.fixed(SIX_O_CLOCK.plusSeconds(seconds)))
                .ring(codAndChips(), UUID.randomUUID());
    }
}
