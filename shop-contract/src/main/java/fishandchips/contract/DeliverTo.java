package fishandchips.contract;

/**
 * Whose door an order is brought to.
 *
 * @param name 1 to {@value #MAX_NAME} characters, {@linkplain PrintableText printable}
 * @param address 1 to {@value #MAX_ADDRESS} characters, on one line, {@linkplain PrintableText printable}
 */
public record DeliverTo(String name, String address) {

    public static final int MAX_NAME = 80;
    public static final int MAX_ADDRESS = 200;

    public DeliverTo {
        name = Checks.line("deliverTo.name", name, MAX_NAME);
        address = Checks.line("deliverTo.address", address, MAX_ADDRESS);
    }
}
