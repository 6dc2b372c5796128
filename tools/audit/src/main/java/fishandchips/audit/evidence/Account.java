package fishandchips.audit.evidence;

import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The counts of each portion, term by term, from one source. Counts may be negative, because a cash-up looks for that. Used by one
 * thread.
 */
public final class Account {

    private final Map<Term, Map<Portion, Long>> terms = new EnumMap<>(Term.class);

    /** Says that the source tells of these terms, nothing as yet. */
    public static Account of(Term... terms) {
        var account = new Account();
        for (var term : terms) {
            account.counts(term);
        }
        return account;
    }

    /** Counts so many more. */
    public void add(Term term, Portion portion, long count) {
        counts(term).merge(portion, count, Long::sum);
    }

    /** Counts all of these. */
    public void add(Term term, Portions portions) {
        portions.asMap().forEach((portion, count) -> add(term, portion, count));
    }

    private Map<Portion, Long> counts(Term term) {
        return terms.computeIfAbsent(term, _ -> new EnumMap<>(Portion.class));
    }

    /** What the source tells of. */
    public Set<Term> terms() {
        return terms.keySet();
    }

    /** How many there are; 0 when the source does not tell. */
    public long count(Term term, Portion portion) {
        return terms.getOrDefault(term, Map.of()).getOrDefault(portion, 0L);
    }
}
