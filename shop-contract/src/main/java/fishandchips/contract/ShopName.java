package fishandchips.contract;

import java.util.regex.Pattern;

/**
 * The name of a shop, which goes before all that it keeps in Kafka, Redis and PostgreSQL, so that several shops can share these. A shop
 * without a name has the empty one.
 *
 * <p>A process serves one shop, and knows its name from the beginning: {@link ShopNames} reads it once.
 */
public final class ShopName {

    /** The Java property with the name. */
    public static final String PROPERTY = "shop.name";

    /** The environment variable with the name, where the property is not set. */
    public static final String VARIABLE = "SHOP_NAME";

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]{0,19})?");

    private ShopName() {}

    /**
     * Checks a wanted name.
     *
     * @throws IllegalArgumentException when a shop cannot be called like this; the message says how it can
     */
    public static String checked(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A shop's name has up to 20 small letters, digits and hyphens, and begins with a letter, such as north-2.");
        }
        return name;
    }

    /**
     * The name that this process was given.
     *
     * @throws IllegalArgumentException when a shop cannot be called like this; the message says how it can
     */
    public static String ofThisProcess() {
        return checked(System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, "")));
    }
}
