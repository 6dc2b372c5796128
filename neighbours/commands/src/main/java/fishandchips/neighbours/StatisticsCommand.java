package fishandchips.neighbours;

import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.contract.Topic;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.access.ShopLayout;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what the statistician of the open shop has found out, and has its index built anew. */
@Command(
        name = "statistics",
        description = {
            "Show what sells when, how many orders waited for the cook, and how long orders took.",
            "The shop must be open with --statistics."
        })
final class StatisticsCommand implements Callable<Integer> {

    private final ShopAccess shop;
    private final Screen screen;

    StatisticsCommand(ShopAccess shop, Screen screen) {
        this.shop = shop;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var statistician = insistOn(StatisticsModule.STATISTICIAN);
        try (var api = new StatisticsApi()) {
            screen.lines(new StatisticsText(ZoneId.systemDefault()).lines(api.statistics(statistician)));
        }
        return 0;
    }

    @Command(
            name = "rebuild",
            description = {
                "Delete the index. The statistician builds it anew from all that Kafka still has,",
                "at once or as soon as one runs."
            })
    int rebuild(
            @Option(
                            names = "--lose-old",
                            description = "Also when the index has orders that Kafka may have deleted by now.")
                    boolean loseOld)
            throws Exception {
        shop.insistOnRightToChange();
        var search = insistOn(StatisticsModule.SEARCH);
        try (var api = new StatisticsApi()) {
            var old = api.ordersThatKafkaMayLack(search);
            if (old > 0 && !loseOld) {
                throw new WrongUseException(String.format(
                        Locale.ROOT,
                        "The index has %d orders that are older than %d days. Kafka may have deleted them, and a new index would lack"
                                + " them: ./shop statistics rebuild --lose-old builds it without them.",
                        old,
                        Topic.RETENTION.toDays()));
            }
            api.deleteIndex(search);
        }
        screen.line(
                find(StatisticsModule.STATISTICIAN, shop.look()).isPresent()
                        ? "The index is deleted. The statistician builds it anew; ./shop statistics shows how far it is."
                        : "The index is deleted. A statistician builds it anew as soon as one runs: ./shop scale statistician=1.");
        return 0;
    }

    /** A station that can be asked: one that is ready answers at once. */
    private static Optional<StationState> find(StationKind kind, ShopLayout layout) {
        return layout.stations(kind).stream().min(Comparator.comparing(station -> !station.ready()));
    }

    private StationState insistOn(StationKind kind) throws Exception {
        var layout = shop.look();
        return find(kind, layout)
                .orElseThrow(() -> new WrongUseException("There is no %s in this shop. Start it with %s."
                        .formatted(kind.label(), HowToStart.of(kind, new StatisticsModule(), layout))));
    }
}
