package fishandchips.shop.order;

import fishandchips.console.Screen;
import fishandchips.console.Table;
import fishandchips.contract.Menu;
import fishandchips.contract.Portion;
import fishandchips.customers.till.Receipt;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what the shop sells; also while it is closed. */
@Command(name = "menu", description = "Show what the shop sells, and for how much. The shop need not be open.")
public final class MenuCommand implements Callable<Integer> {

    private final Screen screen;

    @Option(names = "--json", description = "For a script.")
    private boolean json;

    public MenuCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (json) {
            screen.json(Menu.items(true));
            return 0;
        }
        screen.lines(table(Menu.ITEMS));
        screen.line("");
        screen.line("With the second kitchen (./shop open --second-kitchen):");
        screen.lines(table(Menu.SECOND_KITCHEN));
        screen.line("");
        screen.line("Or name the portions yourself, such as cod+pie+chips: " + names(Arrays.asList(Portion.values()))
                + ".");
        return 0;
    }

    private static List<String> table(List<Menu.Item> items) {
        var table = new Table("MEAL", "PRICE", "PORTIONS");
        items.forEach(item -> table.row(
                item.name(),
                Receipt.pounds(item.pricePence()),
                names(item.meal().portions())));
        return table.lines();
    }

    private static String names(List<Portion> portions) {
        return portions.stream().map(Portion::label).collect(Collectors.joining(", "));
    }
}
