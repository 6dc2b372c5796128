package fishandchips.shop.cashup;

import fishandchips.audit.CashUp;
import fishandchips.audit.Reckoning;
import fishandchips.audit.TillRoll;
import fishandchips.audit.law.Law;
import fishandchips.audit.reading.Audit;
import fishandchips.console.Screen;
import fishandchips.console.Span;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.ShopAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Counts everything, and says whether the laws of the shop hold. */
@Command(
        name = "cash-up",
        description = {
            "Count everything from the outside, and say whether every law of the shop holds.",
            "Reads the topics, Redis, PostgreSQL and the customers' journals for itself; no station is asked.",
            "Exit code 0 means that every law was judged and holds; 1, that one is broken or open.",
            "A law is open when the shop is not at rest (use --wait), or when Kafka has deleted records that it needs."
        })
public final class CashUpCommand implements Callable<Integer> {

    /** Longer than any transaction may take, and the broker may take to give it up. */
    private static final Duration TRANSACTION_PATIENCE = Duration.ofSeconds(30);

    private final ShopAccess shop;
    private final ShopFolder folder;
    private final Screen screen;

    @Option(names = "--wait", description = "Wait until the shop is at rest, and say what is waited for.")
    private boolean wait;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "2m",
            description = "How long to wait at the most, such as 90s or 5m (default: ${DEFAULT-VALUE}).")
    private String patience = "";

    @Option(
            names = "--only-customers",
            description = "All orders come from customers with a journal: one that nobody attempted is a breach.")
    private boolean onlyCustomers;

    @Option(names = "--follow", description = "Sample while orders flow what holds at all times, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "For a script.")
    private boolean json;

    public CashUpCommand(ShopAccess shop, ShopFolder folder, Screen screen) {
        this.shop = shop;
        this.folder = folder;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        if (follow && (wait || json)) {
            throw new WrongUseException(
                    "--follow shows what happens, and ends with Ctrl-C: leave out --wait and --json.");
        }
        return count(Span.parse(patience));
    }

    /**
     * Counts when the shop has come to rest, or has not within {@code patience}.
     *
     * @return the exit code
     */
    public int countAtRest(Duration patience) throws Exception {
        wait = true;
        return count(patience);
    }

    private int count(Duration longest) throws Exception {
        try (var audit = new Audit(shop.backRoom(), folder.journals(), TRANSACTION_PATIENCE)) {
            if (follow) {
                new Sampling(audit, screen).run();
            }
            return cashUp(audit, longest);
        }
    }

    private List<Law> laws() throws Exception {
        var laws = new ArrayList<>(Law.all(onlyCustomers));
        for (var module : shop.look().modules()) {
            laws.addAll(module.laws(shop.backRoom()));
        }
        return laws;
    }

    private int cashUp(Audit audit, Duration longest) throws Exception {
        var cashUp = new CashUp(audit, laws(), screen);
        var reckoning = wait ? cashUp.atRest(longest) : cashUp.now();
        write(reckoning);
        if (json) {
            screen.json(reckoning);
        } else {
            screen.lines(TillRoll.of(reckoning));
        }
        return reckoning.isGreen() ? 0 : 1;
    }

    /** For those who watch the laws. A folder that cannot be written has nobody who watches. */
    private void write(Reckoning reckoning) throws IOException {
        if (Files.isWritable(folder.data())) {
            var next = folder.data().resolve("cash-up.json.next");
            Files.write(next, JsonMapper.shared().writeValueAsBytes(reckoning));
            Files.move(next, folder.data().resolve("cash-up.json"), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
