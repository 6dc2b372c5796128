package fishandchips.kafkaesque.shop;

/**
 * An order, which is one line of text: {@code 17 till-1 cod+chips,chips+chips no}.
 *
 * @param number counts the orders of the shop
 * @param meals separated by commas; the portions of each by +
 * @param ready the flag of the talk: whether the cook has fried its plaice
 */
public record ToyOrder(int number, String till, String meals, boolean ready) {

    /** The order in a line. */
    public static ToyOrder parse(String line) {
        var parts = line.split(" ", 4);
        return new ToyOrder(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3].equals("ready"));
    }

    String line() {
        return number + " " + till + " " + meals + (ready ? " ready" : " no");
    }

    /** Only plaice is fried to order. Without the flag, the preparer would send the order to the cook again and again. */
    boolean needsCook() {
        return meals.contains("plaice") && !ready;
    }

    ToyOrder fried() {
        return new ToyOrder(number, till, meals, true);
    }
}
