package fishandchips.audit.law;

import fishandchips.audit.evidence.Evidence;
import java.util.List;

/** A law (invariant) of the shop: one that every shop has, or one of an optional module. */
@FunctionalInterface
public interface Law {

    /** The laws of every shop, by their numbers. A new one goes to the end. */
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

    /** The laws with a part that holds at all times and needs only the log and the counts in Redis. */
    static List<Law> whileOrdersFlow() {
        return List.of(new PortionsLaw(), new OrdersLaw(), new StepsLaw());
    }

    /**
     * Judges the whole law when the shop is at rest and the log has every record that it needs, and otherwise the part that can be judged. Then
     * the law is open or broken, and never holds.
     */
    Verdict judge(Evidence evidence);
}
