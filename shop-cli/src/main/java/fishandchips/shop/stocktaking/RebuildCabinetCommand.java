package fishandchips.shop.stocktaking;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.recovery.CabinetTrust;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.redis.RedisHotCabinet;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Span;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has the hot cabinet counted anew. */
@Command(
        name = "rebuild-cabinet",
        description = {
            "Count the hot cabinet anew from the topics, as if Redis had lost its memory.",
            "A preparer does so by itself whenever Redis was restarted and has lost something, or was emptied.",
            "Nobody is served meanwhile; nothing is lost or done twice."
        })
public final class RebuildCabinetCommand implements Callable<Integer> {

    private final ShopAccess shop;
    private final Screen screen;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "5m",
            description = "How long to wait at the most, such as 90s or 5m (default: ${DEFAULT-VALUE}).")
    private String patience = "";

    public RebuildCabinetCommand(ShopAccess shop, Screen screen) {
        this.shop = shop;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var longest = Span.parse(patience);
        shop.insistOnRightToChange();
        if (shop.look().stations(StationKind.PREPARER).stream().noneMatch(StationState::ready)) {
            throw new ShopFailedException("No preparer is at work, so nobody can count: ./shop scale preparer=1.");
        }
        var settings = CabinetSettings.of(shop.backRoom().redis());
        try (var trust = new CabinetTrust(settings);
                var cabinet = new RedisHotCabinet(settings)) {
            new Rebuilding(trust, cabinet, screen).run(longest);
            return 0;
        } catch (CabinetUnavailableException e) {
            throw new ShopFailedException(e.getMessage() + ".", e);
        }
    }
}
