package fishandchips.picture.orders;

import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;

/** The totals since the fold began. */
class OrderTotals {

    long placed;
    long cooked;
    long ready;
    long readyTwice;
    long takingsPence;
    long fried;
    long served;
    long duplicates;
    long deadLetters;
    long unknown;

    void count(OrderStep step) {
        switch (step) {
            case OrderPlaced(var order) -> {
                placed++;
                takingsPence += order.totalPence();
            }
            case CookRequest _ -> {}
            case OrderCooked fry -> {
                cooked++;
                fry(fry.fried());
            }
            case KitchenPart part -> fry(part.kitchen() == Kitchen.SECOND ? ofTheWok(part) : Portions.NONE);
            case OrderReady wrapped -> {
                ready++;
                fry(wrapped.order().isFor(Kitchen.FIRST) ? Portions.NONE : ofTheWok(wrapped));
                served += wrapped.order().portions().total();
            }
        }
    }

    private static Portions ofTheWok(OrderStep step) {
        return step.order().portions(Kitchen.SECOND);
    }

    void fry(Portions portions) {
        fried += portions.total();
    }

    void countAgain(OrderStep step) {
        duplicates++;
        if (step instanceof OrderReady) {
            readyTwice++;
        }
    }
}
