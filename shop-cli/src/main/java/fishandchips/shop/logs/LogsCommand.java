package fishandchips.shop.logs;

import fishandchips.console.WrongUseException;
import fishandchips.fleet.ShopFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows logs by the system's {@code tail}; also while the shop is closed. */
@Command(name = "logs", description = "Show the end of a log, with tail. The shop need not be open.")
public final class LogsCommand implements Callable<Integer> {

    private final ShopFolder folder;

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

    public LogsCommand(ShopFolder folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("tail", "-n", String.valueOf(Math.max(0, lines))));
        if (follow) {
            command.add("-F"); // a log that has become too long is emptied
        }
        wanted().forEach(log -> command.add(log.toString()));
        var tail = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(tail::destroy));
        return tail.waitFor();
    }

    /** One log, or the logs of all stations of a kind. */
    private List<Path> wanted() throws IOException {
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
}
