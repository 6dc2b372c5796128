package fishandchips.neighbours;

import fishandchips.console.Table;
import fishandchips.contract.Ingredient;
import fishandchips.contract.Purchase;
import fishandchips.neighbours.StockBooks.Booking;
import fishandchips.neighbours.StockBooks.Level;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The stock as people read it. */
final class StockText {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private StockText() {}

    /** A box or a sack, with so many units. */
    private record Pack(Ingredient ingredient, int size) {

        static Pack of(Purchase purchase) {
            return new Pack(purchase.ingredient(), purchase.packSize());
        }
    }

    /** A table of what the shop has, and one of the purchases that are on their way. */
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
        lines.add("");
        lines.addAll(toBuy(books.purchases()));
        return lines;
    }

    /** A line for each ingredient and size of its packs. */
    private static List<String> toBuy(List<Booking> purchases) {
        var lots = purchases.stream()
                .filter(booking -> !booking.delivered())
                .map(Booking::purchase)
                .collect(Collectors.groupingBy(Pack::of, LinkedHashMap::new, Collectors.toList()));
        if (lots.isEmpty()) {
            return List.of("Nothing has to be bought.");
        }
        var table = new Table("TO BUY", "PACKS", "EACH OF", "PURCHASES", "DUE FROM (UTC)", "TO");
        lots.forEach((pack, lot) -> {
            var first = lot.getFirst();
            var last = lot.getLast();
            table.row(
                    pack.ingredient().label(),
                    lot.stream().mapToLong(Purchase::packs).sum(),
                    pack.size() + " " + pack.ingredient().unit(),
                    lot.size() == 1
                            ? "number %s".formatted(first.number())
                            : "%s to %s".formatted(first.number(), last.number()),
                    MINUTE.format(first.dueAt()),
                    MINUTE.format(last.dueAt()));
        });
        return table.lines();
    }
}
