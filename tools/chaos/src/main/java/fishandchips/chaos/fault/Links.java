package fishandchips.chaos.fault;

import fishandchips.console.WrongUseException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Some links under one name.
 *
 * @param name of a link, of a backend for all that lead to it, or of a kind of station for all that it has
 */
public record Links(String name) {

    /**
     * Checks that there are any.
     *
     * @throws WrongUseException when there are none; the message lists them
     */
    public Links {
        if (named(name).isEmpty()) {
            throw new WrongUseException(
                    "There is no link %s; the links are %s, or a station's or a backend's name for all its links."
                            .formatted(
                                    name, Link.ALL.stream().map(Link::toString).collect(Collectors.joining(", "))));
        }
    }

    private static List<Link> named(String name) {
        return Link.ALL.stream()
                .filter(link -> link.toString().equals(name)
                        || link.backend().label().equals(name)
                        || link.station().label().equals(name))
                .toList();
    }

    /** At least one. */
    public List<Link> all() {
        return named(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
