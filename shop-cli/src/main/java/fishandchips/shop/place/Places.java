package fishandchips.shop.place;

import fishandchips.shop.WrongUseException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The places where a shop can be, one of which is meant: the one that {@code SHOP_WHERE} names, or containers when
 * {@code --docker} is given. Used by one thread.
 */
public final class Places {

    /** Processes on this machine. */
    public static final String HERE = "here";

    /** Containers on this machine, as seen from outside. */
    public static final String DOCKER = "docker";

    /** The same containers, as seen from inside. */
    public static final String NETWORK = "network";

    private final Map<String, Supplier<Place>> places;
    private String where;

    /**
     * Chooses as the environment says.
     *
     * @param places by name; only the one that is meant is made
     */
    public Places(Map<String, String> environment, Map<String, Supplier<Place>> places) {
        this.places = places;
        this.where = environment.getOrDefault("SHOP_WHERE", HERE);
    }

    /** Means containers; for one who is among them already, that changes nothing. */
    public void chooseDocker() {
        if (!where.equals(NETWORK)) {
            where = DOCKER;
        }
    }

    /**
     * The place that is meant.
     *
     * @throws WrongUseException when there is no such place
     */
    public Place chosen() {
        var place = places.get(where);
        if (place == null) {
            throw new WrongUseException(
                    "SHOP_WHERE says %s, but can only be here, docker or network.".formatted(where));
        }
        return place.get();
    }
}
