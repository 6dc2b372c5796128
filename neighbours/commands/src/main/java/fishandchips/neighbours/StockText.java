package fishandchips.neighbours;

import fishandchips.console.Table;
import fishandchips.contract.Ingredient;
import fishandchips.contract.Purchase;
import fishandchips.neighbours.StockBooks.Level;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The stock as people read it. */
final class StockText {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private StockText() {}

    /** A table, and a line for each purchase that is not delivered yet. */
    static List<String> of(StockBooks books) {
        var table = new Table("INGREDIENT", "STOCK", "UNIT", "ORDERED", "PORTION", "SOLD", "FRIED");
        for (var ingredient : Ingredient.values()) {
            var portion = ingredient.portion();
            table.row(
                    ingredient.label(),
                    books.stock().getOrDefault(ingredient, new Level(0, 0)).amount(),
                    ingredient.unit(),
                    books.onTheWay(ingredient),
                    portion.label(),
                    books.sold().getOrDefault(portion, 0L),
                    books.fried().getOrDefault(portion, 0L));
        }
        var lines = new ArrayList<>(table.lines());
        var toBuy = books.purchases().stream()
                .filter(entry -> !entry.delivered())
                .map(entry -> line(entry.purchase()))
                .toList();
        lines.add(toBuy.isEmpty() ? "Nothing has to be bought." : "To buy:");
        lines.addAll(toBuy);
        return lines;
    }

    private static String line(Purchase purchase) {
        return String.format(
                Locale.ROOT,
                "%s, number %d: %d %s of %d %s, ordered %s, due %s UTC",
                purchase.ingredient().label(),
                purchase.number(),
                purchase.packs(),
                packs(purchase),
                purchase.packSize(),
                purchase.ingredient().unit(),
                MINUTE.format(purchase.orderedAt()),
                MINUTE.format(purchase.dueAt()));
    }

    private static String packs(Purchase purchase) {
        var pack = purchase.ingredient() == Ingredient.POTATOES ? "sack" : "box";
        return purchase.packs() == 1 ? pack : pack.equals("box") ? "boxes" : "sacks";
    }
}
