package fishandchips.shop.open;

import fishandchips.console.Interruption;
import fishandchips.console.Screen;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.programs.StationPrograms;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prepares the stations' programs, which opening the shop would do otherwise. */
@Command(
        name = "prepare",
        hidden = true,
        description = "Unpack and train the stations' programs: a part of ./shop build.")
public final class PrepareCommand implements Callable<Integer> {

    private final ShopFolder folder;
    private final Screen screen;

    public PrepareCommand(ShopFolder folder, Screen screen) {
        this.folder = folder;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        folder.make();
        var watch = new Stopwatch();
        screen.passing("preparing the stations");
        try (var _ = new Interruption(Thread.currentThread()::interrupt)) {
            new StationPrograms(folder, List.of())
                    .prepareAll(
                            StationKind.CORE,
                            kind -> screen.line(
                                    watch.column() + "  %s is unpacked and trained".formatted(kind.label())));
        }
        return 0;
    }
}
