package fishandchips.shop.logs;

import fishandchips.shop.place.Places;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows logs; also while the shop is closed. */
@Command(name = "logs", description = "Show the end of a log. The shop need not be open.")
public final class LogsCommand implements Callable<Integer> {

    private final Places places;

    @Parameters(
            paramLabel = "NAME",
            description =
                    "A station such as preparer-2, all of a kind such as preparer; or kafka, redis, postgres, shop or build.")
    private String name = "";

    @Option(names = "-n", paramLabel = "N", defaultValue = "20", description = "How many lines (default: 20).")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is written, until Ctrl-C.")
    private boolean follow;

    public LogsCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() throws Exception {
        places.chosen().showLog(name, lines, follow);
        return 0;
    }
}
