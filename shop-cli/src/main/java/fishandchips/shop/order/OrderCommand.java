package fishandchips.shop.order;

import fishandchips.console.Screen;
import fishandchips.console.Span;
import fishandchips.console.WrongUseException;
import fishandchips.customers.till.OrderForm;
import fishandchips.customers.till.Receipt;
import fishandchips.customers.till.Tills;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.access.ShopLayout;
import fishandchips.fleet.stations.StationKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Places orders. */
@Command(
        name = "order",
        description = {
            "Place an order at one of the tills, which take turns; ./shop menu shows the meals.",
            "  ./shop order \"cod and chips\" \"large chips\" --extras salt,vinegar",
            "  ./shop order cod+pie+chips --to \"Ada, 12 Harbour Street\" --follow"
        })
public final class OrderCommand implements Callable<Integer> {

    private static final int MOST = 100_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final ShopAccess shop;
    private final Screen screen;

    @Parameters(arity = "1..*", paramLabel = "MEAL", description = "A meal from the menu, or its portions: cod+chips.")
    private List<String> meals = List.of();

    @Option(names = "--web", description = "Order on the web, and collect it.")
    private boolean web;

    @Option(
            names = "--to",
            paramLabel = "\"NAME, ADDRESS\"",
            description = "Order on the web, and have it brought to the door.")
    private @Nullable String to;

    @Option(names = "--extras", paramLabel = "EXTRA", split = ",", description = "salt, vinegar, or both.")
    private List<String> extras = List.of();

    @Option(names = "--count", paramLabel = "N", defaultValue = "1", description = "Place so many of this order.")
    private int count;

    @Option(names = "--follow", description = "Show each step in the orders' lives, until they are handed over.")
    private boolean follow;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "60s",
            description = "How long to follow at the most (default: ${DEFAULT-VALUE}).")
    private String patience = "";

    @Option(names = "--json", description = "Show the receipts for a script.")
    private boolean json;

    public OrderCommand(ShopAccess shop, Screen screen) {
        this.shop = shop;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var form = OrderForm.of(meals, web, to, extras);
        var followsFor = Span.parse(patience);
        if (count < 1 || count > MOST) {
            throw new WrongUseException(
                    String.format(Locale.ROOT, "You can place 1 to %d orders at once, not %d.", MOST, count));
        }
        if (follow) {
            follow(form, followsFor);
        } else {
            try (var tills = tills(shop.look())) {
                place(form, tills);
            }
        }
        return 0;
    }

    private static Tills tills(ShopLayout layout) {
        var there = layout.stations(StationKind.TILL);
        if (there.isEmpty()) {
            throw new WrongUseException("No till is open; ./shop status says how the shop does.");
        }
        return new Tills(there, RandomGenerator.getDefault().nextInt(), FIRST_PAUSE);
    }

    private List<Receipt> place(OrderForm form, Tills tills) throws InterruptedException {
        var receipts = new ArrayList<Receipt>();
        for (var i = 0; i < count; i++) {
            var receipt = tills.place(form);
            receipts.add(receipt);
            if (!json) {
                screen.line(receipt.toString());
            }
        }
        if (json) {
            screen.json(receipts);
        }
        return receipts;
    }

    private void follow(OrderForm form, Duration followsFor) throws Exception {
        var layout = shop.look();
        try (var tills = tills(layout);
                var events = new OrderSteps(shop.kafka())) {
            var following = new OrderFollower(events, screen);
            place(form, tills).forEach(following::add);
            following.show(layout.stations(StationKind.DELIVERY), followsFor);
        }
    }
}
