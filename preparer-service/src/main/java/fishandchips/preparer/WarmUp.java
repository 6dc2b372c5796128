package fishandchips.preparer;

import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portion;
import fishandchips.contract.Reading;
import fishandchips.contract.Topics;
import fishandchips.station.OpeningStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads and writes one order before the preparer joins its group. Java needs half a second for the first one, and otherwise
 * the first orders of the partitions that move to this preparer wait for that. Nobody sees this order: it is not sent.
 */
@Component
class WarmUp implements OpeningStep {

    private static final Order AN_ORDER = new Order(
            new UUID(0, 0),
            "A1",
            "till-1",
            Channel.WEB,
            List.of(Meal.of(Portion.COD, Portion.CHIPS)),
            List.of(Extra.SALT),
            new DeliverTo("Mrs Haddock", "17 Harbour Street"),
            false,
            800,
            Instant.EPOCH);

    @Override
    public String waitsFor() {
        return "a first order that it can read";
    }

    @Override
    public void attempt() {
        var placed = new OrderPlaced(AN_ORDER);
        switch (Topics.ORDERS.read(Topics.ORDERS.key(placed), Topics.ORDERS.value(placed))) {
            case Reading.Understood(var event) ->
                Topics.READY.value(new OrderReady(event.order(), false, Instant.EPOCH));
            case Reading.Refused(var reason) -> throw new IllegalStateException(reason);
        }
    }
}
