package fishandchips.stage.demo;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Channel;
import fishandchips.customers.till.OrderForm;
import fishandchips.customers.till.Tills;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import fishandchips.stage.connect.Replay;
import fishandchips.stage.handson.HandsOnKeys;
import fishandchips.stage.screen.StageKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a demo: those of an open shop, one for the accountant, and those of the table.
 *
 * @param replay null when there is no table
 */
record DemoKeys(Demo demo, DemoShop shop, @Nullable Replay replay) {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    List<StageKey> all() {
        var accountant = new StageKey('a', "add an accountant, who reads from the first order", _ -> addAccountant());
        return Stream.of(HandsOnKeys.of(shop.control(), this::place), List.of(accountant), ofTable())
                .flatMap(List::stream)
                .toList();
    }

    private List<StageKey> ofTable() {
        return replay == null
                ? List.of()
                : List.of(
                        new StageKey('r', "replay the topic into the table", _ -> replay.again()),
                        new StageKey('u', "replay it with insert.mode=upsert", _ -> replay.upsert()),
                        new StageKey('i', "go on with insert.mode=insert", _ -> replay.insert()));
    }

    private String addAccountant() throws InterruptedException {
        if (!shop.control().stations(StationKind.ACCOUNTANT).isEmpty()) {
            throw new WrongUseException("There is an accountant already.");
        }
        shop.control().scale(StationKind.ACCOUNTANT, 1);
        return "The accountant reads from the first order: its lag goes down to 0.";
    }

    /** What customers of this demo order. */
    private void place(int orders, List<StationState> tills) throws InterruptedException {
        try (var asked = new Tills(tills, 0, FIRST_PAUSE)) {
            for (var order = 0; order < orders; order++) {
                var meals = demo.meals().draw(ThreadLocalRandom.current());
                asked.place(new OrderForm(meals, Channel.TILL, null, List.of(), false));
            }
        }
    }
}
