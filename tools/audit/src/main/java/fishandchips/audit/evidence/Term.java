package fishandchips.audit.evidence;

/** A term of the law of portions. */
public enum Term {
    FRIED("fried", "fried"),
    SERVED("served", "served"),
    SET_ASIDE("aside", "set aside"),
    SHELF("shelf", "on the shelf"),

    /** Finished parts of orders for both kitchens that are not ready. Redis counts those of the first kitchen as served. */
    WAITING("", "waiting for the other kitchen"),

    /** Finished parts of orders that never get ready, because people have dropped what they waited for. */
    WASTED("", "wasted");

    private final String field;
    private final String words;

    Term(String field, String words) {
        this.field = field;
        this.words = words;
    }

    /** How the fields in Redis begin that count it: {@code aside} in {@code aside.cod}; empty when Redis has none. */
    public String field() {
        return field;
    }

    /** The term in words. */
    public String words() {
        return words;
    }
}
