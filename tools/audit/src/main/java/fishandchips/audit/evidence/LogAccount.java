package fishandchips.audit.evidence;

import fishandchips.audit.trail.OrderTrail;
import fishandchips.audit.trail.Step;
import fishandchips.audit.trail.Trails;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.util.stream.Stream;

/**
 * The portions by the log. No record has the number of portions on the shelf: it is the number of those that the first kitchen has fried, for an
 * order or for the shelf, and that are nowhere else. Portions of the second kitchen are fried when a wok has cooked them.
 */
public final class LogAccount {

    private static final Term[] FIRST_KITCHEN = {Term.FRIED, Term.SERVED, Term.SET_ASIDE, Term.SHELF};
    private static final Term[] BOTH_KITCHENS = {
        Term.FRIED, Term.SERVED, Term.SET_ASIDE, Term.SHELF, Term.WAITING, Term.WASTED
    };

    private LogAccount() {}

    /**
     * Adds up all orders, and what came onto the shelf. An order that is ready twice was served once.
     *
     * @param bothKitchens whether the shop has the second kitchen, too
     */
    public static Account of(Trails trails, boolean bothKitchens) {
        var account = Account.of(bothKitchens ? BOTH_KITCHENS : FIRST_KITCHEN);
        for (var trail : trails.all()) {
            account.add(Term.SERVED, trail.portions(Step.READY));
            account.add(Term.FRIED, trail.portions(Step.COOKED));
            if (trail.isSetAside()) {
                account.add(Term.SET_ASIDE, trail.ordered(Kitchen.FIRST));
            }
            if (bothKitchens) {
                account.add(Term.FRIED, cookedInTheWok(trail));
                addParts(account, trail);
            }
        }
        for (var portion : Kitchen.FIRST.portions()) {
            account.add(Term.FRIED, portion, trails.filledOntoTheShelf(portion));
            account.add(Term.SHELF, portion, left(account, portion));
        }
        return account;
    }

    /** A part that was sent again was cooked once; a part that is there twice without that was cooked twice. */
    private static Portions cookedInTheWok(OrderTrail trail) {
        if (trail.is(Step.READY) && !trail.isMixed()) {
            return trail.portions(Step.READY).from(Kitchen.SECOND);
        }
        var part = trail.portions(Step.SECOND_PART);
        var cooked = part;
        for (var again = trail.allowed(Step.SECOND_PART); again < trail.times(Step.SECOND_PART); again++) {
            cooked = cooked.plus(part);
        }
        return cooked;
    }

    private static void addParts(Account account, OrderTrail trail) {
        if (!trail.is(Step.READY)) {
            var term = trail.isWasted() ? Term.WASTED : Term.WAITING;
            account.add(term, trail.portions(Step.FIRST_PART));
            account.add(term, trail.portions(Step.SECOND_PART));
        }
    }

    private static long left(Account account, Portion portion) {
        return account.count(Term.FRIED, portion)
                - Stream.of(Term.SERVED, Term.SET_ASIDE, Term.WAITING, Term.WASTED)
                        .mapToLong(term -> account.count(term, portion))
                        .sum();
    }
}
