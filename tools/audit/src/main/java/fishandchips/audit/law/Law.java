package fishandchips.audit.law;

import fishandchips.audit.evidence.Evidence;
import java.util.List;

/** A law of the shop: of the core, or of an optional module. */
public interface Law {

    /** Those of the core, in their order. */
    static List<Law> all(boolean onlyCustomers) {
        return List.of(
                new PortionsLaw(),
                new OrdersLaw(),
                new LedgerLaw(),
                new HandoversLaw(),
                new CustomersLaw(onlyCustomers),
                new StepsLaw(),
                new TransactionsLaw(),
                new CabinetLaw());
    }

    /** Those that the log and the counts in Redis suffice for, and of which something holds at all times. */
    static List<Law> whileOrdersFlow() {
        return List.of(new PortionsLaw(), new OrdersLaw(), new StepsLaw());
    }

    /** From 1, as the documents count. */
    int number();

    /** A word or two. */
    String title();

    /**
     * Judges all of the law when the shop is at rest and the log has all that it takes, and otherwise what can be judged. A law
     * of which something cannot be judged never holds: it is open, or broken.
     */
    Verdict judge(Evidence evidence);
}
