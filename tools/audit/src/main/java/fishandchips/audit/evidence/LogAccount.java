package fishandchips.audit.evidence;

import fishandchips.audit.trail.Step;
import fishandchips.audit.trail.Trails;
import fishandchips.contract.Portion;

/**
 * The portions by the log. No record has the number of portions on the shelf: it is the number of those that were fried, for an order or for
 * the shelf, and are neither served nor set aside.
 */
public final class LogAccount {

    private LogAccount() {}

    /** Adds up all orders, and what came onto the shelf. An order that is ready twice was served once. */
    public static Account of(Trails trails) {
        var account = Account.of(Term.FRIED, Term.SERVED, Term.SET_ASIDE, Term.SHELF);
        for (var trail : trails.all()) {
            account.add(Term.SERVED, trail.portions(Step.READY));
            account.add(Term.FRIED, trail.portions(Step.COOKED));
            if (trail.is(Step.COOKED) && trail.isInFlight()) {
                account.add(Term.SET_ASIDE, trail.portions(Step.PLACED));
            }
        }
        for (var portion : Portion.values()) {
            account.add(Term.FRIED, portion, trails.filledOntoTheShelf(portion));
            account.add(Term.SHELF, portion, left(account, portion));
        }
        return account;
    }

    private static long left(Account account, Portion portion) {
        return account.count(Term.FRIED, portion)
                - account.count(Term.SERVED, portion)
                - account.count(Term.SET_ASIDE, portion);
    }
}
