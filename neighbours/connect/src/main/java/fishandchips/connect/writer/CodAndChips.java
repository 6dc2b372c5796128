package fishandchips.connect.writer;

import java.util.List;

/**
 * An order in the shape of the talk.
 *
 * @param orderTime when it was placed, in milliseconds since 1970; greater than that of every order before, and so a key
 * @param count how many orders there are up to this one, from 1
 * @param order its meals, each as its portions joined by {@code " & "}, such as {@code cod & chips}
 */
public record CodAndChips(long orderTime, int count, List<String> order) {

    public CodAndChips {
        order = List.copyOf(order);
    }
}
