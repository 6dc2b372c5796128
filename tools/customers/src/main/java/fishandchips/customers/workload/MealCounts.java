package fishandchips.customers.workload;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Order;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many meals an order has, and how often.
 *
 * @param shares by the number of meals; all together 100 %
 */
public record MealCounts(SortedMap<Integer, Share> shares) {

    /** The largest simulated meals have two portions. */
    static final int MOST = Order.MAX_PORTIONS / 2;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,4}):(.*)");

    /**
     * Reads what {@code toString} writes: {@code 1:60%,2:30%,3:10%}.
     *
     * @throws WrongUseException when it is nothing like that, or not 100 % in all
     */
    public static MealCounts parse(String text) {
        return parse(text, "meals");
    }

    /**
     * The same of other things than meals.
     *
     * @param what what an order has so many of, for the message
     */
    public static MealCounts parse(String text, String what) {
        var shares = new TreeMap<Integer, Share>();
        for (var each : text.split(",", -1)) {
            var parts = FORM.matcher(each.strip());
            if (!parts.matches() || shares.put(count(parts.group(1), what), Share.parse(parts.group(2))) != null) {
                throw new WrongUseException(String.format(
                        Locale.ROOT,
                        "%s does not say how many %s an order has; say it like 1:60%%,2:30%%,3:10%%.",
                        text,
                        what));
            }
        }
        var sum = shares.values().stream().mapToDouble(Share::percent).sum();
        if (Math.abs(sum - 100) > Share.ROUNDING) {
            throw new WrongUseException("%s is %s in all, and must be 100%%.".formatted(text, new Share(sum)));
        }
        return new MealCounts(shares);
    }

    private static int count(String text, String what) {
        var count = Integer.parseInt(text);
        if (count < 1 || count > MOST) {
            throw new WrongUseException(
                    String.format(Locale.ROOT, "A simulated order has 1 to %d %s, not %d.", MOST, what, count));
        }
        return count;
    }

    int draw(RandomGenerator random) {
        var left = random.nextDouble() * 100;
        for (var each : shares.entrySet()) {
            left -= each.getValue().percent();
            if (left < 0) {
                return each.getKey();
            }
        }
        return shares.lastKey();
    }

    /** The most that an order has. */
    int most() {
        return shares.lastKey();
    }

    @Override
    public String toString() {
        return shares.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }
}
