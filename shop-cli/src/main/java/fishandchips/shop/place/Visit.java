package fishandchips.shop.place;

/** What somebody does inside a shop. */
@FunctionalInterface
public interface Visit {

    /** Does it, and returns the exit code. */
    int to(Interior shop) throws Exception;
}
