package fishandchips.audit.evidence;

/** A term of the law of portions. */
public enum Term {
    FRIED("fried"),
    SERVED("served"),
    SET_ASIDE("aside"),
    SHELF("shelf");

    private final String field;

    Term(String field) {
        this.field = field;
    }

    /** How the fields in Redis begin that count it: {@code aside} in {@code aside.cod}. */
    public String field() {
        return field;
    }

    /** The term in words. */
    public String words() {
        return switch (this) {
            case FRIED -> "fried";
            case SERVED -> "served";
            case SET_ASIDE -> "set aside";
            case SHELF -> "on the shelf";
        };
    }
}
