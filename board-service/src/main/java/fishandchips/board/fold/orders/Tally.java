package fishandchips.board.fold.orders;

import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;

/** What was counted since the board began to look. */
class Tally {

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
