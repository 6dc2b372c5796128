package fishandchips.picture.orders;

import fishandchips.contract.CookRequest;
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
            case OrderReady wrapped -> {
                ready++;
                served += wrapped.order().portions().total();
            }
        }
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
