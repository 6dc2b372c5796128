package fishandchips.shop.cashup.evidence;

import fishandchips.shop.cashup.trail.Step;
import fishandchips.shop.cashup.trail.Trails;

/**
 * The portions as the log tells of them. It tells what was served, what is set aside, and what was fried because an order
 * lacked it; not what a fry left over, nor what was fried unasked, and so neither all that was fried nor what is on the
 * shelf.
 */
public final class LogAccount {

    private LogAccount() {}

    /** Adds up all orders. One that is ready twice was served once. */
    public static Account of(Trails trails) {
        var account = Account.of(Term.SERVED, Term.SET_ASIDE, Term.FRIED_FOR_ORDERS);
        for (var trail : trails.all()) {
            account.add(Term.SERVED, trail.portions(Step.READY));
            account.add(Term.FRIED_FOR_ORDERS, trail.portions(Step.COOKED));
            if (trail.is(Step.COOKED) && trail.isInFlight()) {
                account.add(Term.SET_ASIDE, trail.portions(Step.PLACED));
            }
        }
        return account;
    }
}
