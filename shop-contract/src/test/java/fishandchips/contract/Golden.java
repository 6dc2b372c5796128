package fishandchips.contract;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;

import fishandchips.contract.FloorEvent.StationClosing;
import fishandchips.contract.FloorEvent.StationOpened;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.PartitionsMoved.PartitionsLost;
import fishandchips.contract.PartitionsMoved.PartitionsRevoked;
import fishandchips.contract.StationReport.Cabinet;
import fishandchips.contract.StationReport.Counts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** An event whose form on the wire is pinned by a file of its name in {@code src/test/resources}. */
record Golden(String file, Topic<?> topic, ShopEvent event) {

    static final Golden ORDER_PLACED = of("order-placed", Topics.ORDERS, new OrderPlaced(atTheTill()));
    static final Golden ORDER_PLACED_TO_THE_DOOR =
            of("order-placed-to-the-door", Topics.ORDERS, new OrderPlaced(toTheDoor()));
    static final Golden ORDER_PLACED_BY_A_NO_SHOW =
            of("order-placed-by-a-no-show", Topics.ORDERS, new OrderPlaced(notCollected()));
    static final Golden ORDER_COOKED = of(
            "order-cooked",
            Topics.ORDERS,
            new OrderCooked(
                    toTheDoor(), Portions.of(Map.of(PLAICE, 1, PIE, 1)), Instant.parse("2026-11-21T18:31:02.5Z")));
    static final Golden COOK_REQUEST = of(
            "cook-request",
            Topics.COOK_REQUESTS,
            new CookRequest(
                    toTheDoor(), Portions.of(Map.of(PLAICE, 1, PIE, 1)), Instant.parse("2026-11-21T18:31:00.040Z")));
    static final Golden ORDER_READY = of(
            "order-ready", Topics.READY, new OrderReady(toTheDoor(), true, Instant.parse("2026-11-21T18:31:02.580Z")));

    static final Golden SHELF_FILLED = of(
            "shelf-filled",
            Topics.SHELF,
            new ShelfFilled(
                    Portions.of(Map.of(PIE, 5)),
                    "cook-1",
                    ShelfFilled.Reason.LEFT_OVER,
                    Instant.parse("2026-11-21T18:31:02.500Z")));

    static final Golden PURCHASE = of(
            "purchase",
            Topics.PURCHASES,
            new Purchase(
                    Ingredient.POTATOES,
                    17,
                    2,
                    25_000,
                    Instant.parse("2026-11-21T18:32:00Z"),
                    Instant.parse("2026-11-21T20:32:00Z")));

    static final Golden KITCHEN_PART = of(
            "kitchen-part",
            Topics.KITCHEN_PARTS,
            new KitchenPart(mixed(), Kitchen.SECOND, false, Instant.parse("2026-12-01T18:30:00.520Z")));

    private static final Instant ON_THE_FLOOR = Instant.parse("2026-11-21T18:30:00.250Z");

    static final Golden STATION_OPENED =
            of("station-opened", Topics.SHOP_FLOOR, new StationOpened("preparer-2", ON_THE_FLOOR));
    static final Golden STATION_CLOSING =
            of("station-closing", Topics.SHOP_FLOOR, new StationClosing("preparer-2", ON_THE_FLOOR));
    static final Golden PARTITIONS_ASSIGNED = of(
            "partitions-assigned",
            Topics.SHOP_FLOOR,
            new PartitionsAssigned("preparer-2", "preparer", "orders", List.of(3, 4, 5), 7, ON_THE_FLOOR));
    static final Golden PARTITIONS_REVOKED = of(
            "partitions-revoked",
            Topics.SHOP_FLOOR,
            new PartitionsRevoked("preparer-2", "preparer", "orders", List.of(5), 8, ON_THE_FLOOR));
    static final Golden PARTITIONS_LOST = of(
            "partitions-lost",
            Topics.SHOP_FLOOR,
            new PartitionsLost("preparer-2", "preparer", "orders", List.of(3, 4), -1, ON_THE_FLOOR));
    static final Golden STATION_REPORT = of(
            "station-report",
            Topics.SHOP_FLOOR,
            new StationReport(
                    "preparer-2",
                    Map.of("orders", List.of(3, 4)),
                    new Counts(1204, 97, 1, 2, 0),
                    levels(),
                    ON_THE_FLOOR));
    static final Golden STATION_REPORT_WITHOUT_A_CABINET = of(
            "station-report-without-a-cabinet",
            Topics.SHOP_FLOOR,
            new StationReport("till-1", Map.of(), new Counts(0, 0, 0, 0, 0), null, ON_THE_FLOOR));

    static final List<Golden> ALL = List.of(
            ORDER_PLACED,
            ORDER_PLACED_TO_THE_DOOR,
            ORDER_PLACED_BY_A_NO_SHOW,
            ORDER_COOKED,
            COOK_REQUEST,
            ORDER_READY,
            SHELF_FILLED,
            PURCHASE,
            KITCHEN_PART,
            STATION_OPENED,
            STATION_CLOSING,
            PARTITIONS_ASSIGNED,
            PARTITIONS_REVOKED,
            PARTITIONS_LOST,
            STATION_REPORT,
            STATION_REPORT_WITHOUT_A_CABINET);

    private static Order mixed() {
        return new Order(
                UUID.fromString("0199f3a0-7d22-7b4f-9c66-a1e2d3f5b7c9"),
                "M19",
                "till-1",
                Channel.TILL,
                List.of(Meal.of(Portion.COD, Portion.EGG_FRIED_RICE)),
                List.of(),
                null,
                false,
                800,
                Instant.parse("2026-12-01T18:30:00Z"));
    }

    private static <E extends ShopEvent> Golden of(String file, Topic<E> topic, E event) {
        return new Golden(file, topic, event);
    }

    /** The text of the file. */
    String json() {
        try (var json = Golden.class.getResourceAsStream(file + ".json")) {
            if (json == null) {
                throw new IllegalStateException("There is no file " + file + ".json.");
            }
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] key() {
        return event.key().getBytes(StandardCharsets.UTF_8);
    }

    byte[] written() {
        return EventJson.write(event);
    }

    Reading<?> read(byte[] value) {
        return topic.read(key(), value);
    }

    static Stream<Topic<?>> topicsBut(Topic<?> topic) {
        return Topics.TO_CREATE.stream().filter(other -> !other.equals(topic));
    }

    @Override
    public String toString() {
        return file;
    }

    private static Cabinet levels() {
        return new Cabinet(
                Portions.of(Map.of(COD, 4, CHIPS, 5)),
                Portions.of(Map.of(PIE, 1)),
                Portions.of(Map.of(COD, 20, CHIPS, 25)),
                Portions.of(Map.of(COD, 24, CHIPS, 30, PIE, 1)),
                "Nobody is served as long as a preparer is counting the cabinet anew: 3 of 6 partitions, 1.2 of 4.0 million records.");
    }

    private static Order atTheTill() {
        return new Order(
                UUID.fromString("0199f3a0-5b7e-7c1d-9a42-3f5d8e6b1c2a"),
                "F42",
                "till-1",
                Channel.TILL,
                List.of(Meal.of(COD, CHIPS), Meal.of(CHIPS, CHIPS)),
                List.of(Extra.SALT, Extra.VINEGAR),
                null,
                false,
                1200,
                Instant.parse("2026-11-21T18:30:00.123456Z"));
    }

    static Order toTheDoor() {
        return new Order(
                UUID.fromString("0199f3a0-6c11-7a3e-8b55-90d1c2e4f6a8"),
                "K07",
                "till-2",
                Channel.WEB,
                List.of(Meal.of(PLAICE, CHIPS), Meal.of(PIE)),
                List.of(),
                new DeliverTo("Ada", "1 Harbour Street"),
                false,
                1200,
                Instant.parse("2026-11-21T18:31:00Z"));
    }

    private static Order notCollected() {
        return new Order(
                UUID.fromString("0199f3a0-7d22-7b4f-9c66-a1e2d3f4b5c6"),
                "Q19",
                "till-1",
                Channel.WEB,
                List.of(Meal.of(COD, CHIPS)),
                List.of(),
                null,
                true,
                850,
                Instant.parse("2026-11-21T18:32:00Z"));
    }
}
