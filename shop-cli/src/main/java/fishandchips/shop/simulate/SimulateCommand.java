package fishandchips.shop.simulate;

import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Span;
import fishandchips.console.WrongUseException;
import fishandchips.customers.load.RetryLimits;
import fishandchips.customers.simulation.Simulation;
import fishandchips.customers.simulation.Simulation.SimulatedShop;
import fishandchips.customers.workload.Share;
import fishandchips.fleet.FailureReason;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends customers. */
@Command(
        name = "simulate",
        description = {
            "Send customers to the open shop, and watch them being served.",
            "They come at random, whether or not the shop keeps up, and ask again under the same key when a till refuses their",
            "order.",
            "The same seed brings the same customers: what they will order is known, and compared with what was taken.",
            "  ./shop simulate --orders 500 --rate 50 --seed 7",
            "  ./shop simulate --for 5m --rate 100 --rush",
            "  ./shop simulate --every 1s-1500ms --die",
            "Exit code 0 says that every order was accepted, 1 that some were not."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final int MOST_AT_ONCE = 20_000;

    private final ShopAccess shop;
    private final ShopFolder folder;
    private final Screen screen;

    @Mixin
    private final WorkloadOptions workload = new WorkloadOptions();

    @Option(
            names = "--tills",
            paramLabel = "N,...",
            split = ",",
            description = "Which tills they go to, such as 1,3, in turn (default: all).")
    private List<Integer> tills = List.of();

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "How long a customer tries to place an order (default: ${DEFAULT-VALUE}).")
    private String patience = "";

    @Option(
            names = "--retries",
            paramLabel = "SHARE",
            defaultValue = "100%",
            description =
                    "How often tills are asked again, for all orders together (default: 100%%); less often while tills refuse many.")
    private String retries = "";

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "2000",
            description =
                    "How many wait at once at the most; a customer who comes then walks away (default: ${DEFAULT-VALUE}).")
    private int atOnce;

    public SimulateCommand(ShopAccess shop, ShopFolder folder, Screen screen) {
        this.shop = shop;
        this.folder = folder;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var howPatient = patience();
        var customers = workload.workload(this::count);
        return new Simulation(customers, howPatient, simulatedShop(), folder.journals(), screen).run() ? 0 : 1;
    }

    private RetryLimits patience() {
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new WrongUseException(
                    String.format(Locale.ROOT, "1 to %d customers can wait at once, not %d.", MOST_AT_ONCE, atOnce));
        }
        return new RetryLimits(Span.parse(patience), RetryLimits.FOR_AN_ANSWER, Share.parse(retries), atOnce);
    }

    private SimulatedShop simulatedShop() throws Exception {
        count(StationKind.TILL);
        return new SimulatedShop(
                () -> stations(StationKind.TILL).map(till -> till.address("")).toList(),
                () -> stations(StationKind.DELIVERY).toList(),
                shop.kafka());
    }

    /** Without a till there is nothing to simulate. */
    private int count(StationKind kind) {
        var count = (int) stations(kind).count();
        if (count == 0 && kind.equals(StationKind.TILL)) {
            throw new WrongUseException("There are no such tills; ./shop status lists those that there are.");
        }
        return count;
    }

    /** The stations of a kind that customers may use. */
    private Stream<StationState> stations(StationKind kind) {
        try {
            return shop.look().stations(kind).stream()
                    .filter(each -> !kind.equals(StationKind.TILL)
                            || tills.isEmpty()
                            || tills.contains(each.name().slot()));
        } catch (WrongUseException e) {
            throw e; // the shop is not open
        } catch (Exception e) {
            throw new ShopFailedException("It is not known where the shop's stations are: " + FailureReason.of(e), e);
        }
    }
}
