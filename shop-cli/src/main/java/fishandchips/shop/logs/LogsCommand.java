package fishandchips.shop.logs;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.WrongUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows logs; also while the shop is closed. */
@Command(name = "logs", description = "Show the end of a log. The shop need not be open.")
public final class LogsCommand implements Callable<Integer> {

    private static final long LOOK_EVERY_MILLIS = 200;

    private final ShopFolder folder;
    private final Screen screen;

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

    public LogsCommand(ShopFolder folder, Screen screen) {
        this.folder = folder;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var tails = new LinkedHashMap<String, Tail>();
        for (var log : logs()) {
            tails.put(nameOf(log), Tail.ofLast(Math.max(0, lines), log));
        }
        show(tails);
        while (follow) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            show(tails);
        }
        return 0;
    }

    private List<Path> logs() throws IOException {
        var all = all();
        var wanted = all.stream()
                .filter(log -> nameOf(log).equals(name) || nameOf(log).matches("\\Q" + name + "\\E-[0-9]"))
                .toList();
        if (wanted.isEmpty()) {
            var names = all.stream().map(LogsCommand::nameOf).collect(Collectors.joining(", "));
            throw new WrongUseException(
                    all.isEmpty()
                            ? "There are no logs yet."
                            : "There is no log of %s; there are %s.".formatted(name, names));
        }
        return wanted;
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder.logs())) {
            return List.of();
        }
        try (var files = Files.list(folder.logs())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted(Comparator.comparing(LogsCommand::nameOf))
                    .toList();
        }
    }

    private static String nameOf(Path log) {
        return log.getFileName().toString().replaceFirst("\\.log$", "");
    }

    private void show(Map<String, Tail> tails) throws IOException {
        for (var tail : tails.entrySet()) {
            for (var line : tail.getValue().newLines()) {
                screen.line(tails.size() == 1 ? line : "%-12s| %s".formatted(tail.getKey(), line));
            }
        }
    }
}
