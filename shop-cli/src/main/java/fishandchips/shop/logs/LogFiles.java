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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The logs in a shop's folder, which are there also while the shop is closed. */
public final class LogFiles {

    private static final long LOOK_EVERY_MILLIS = 200;

    private final ShopFolder folder;
    private final Screen screen;

    public LogFiles(ShopFolder folder, Screen screen) {
        this.folder = folder;
        this.screen = screen;
    }

    /**
     * Shows the last lines of a log, or of several; does not return while it follows.
     *
     * @param name of a log, or what several begin with before their numbers
     * @throws WrongUseException when there is no such log
     */
    public void show(String name, int lines, boolean follow) throws IOException, InterruptedException {
        var tails = new LinkedHashMap<String, Tail>();
        for (var log : logs(name)) {
            tails.put(nameOf(log), Tail.ofLast(Math.max(0, lines), log));
        }
        show(tails);
        while (follow) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            show(tails);
        }
    }

    private List<Path> logs(String name) throws IOException {
        var all = all();
        var wanted = all.stream()
                .filter(log -> nameOf(log).equals(name) || nameOf(log).matches("\\Q" + name + "\\E-[0-9]"))
                .toList();
        if (wanted.isEmpty()) {
            var names = all.stream().map(LogFiles::nameOf).collect(Collectors.joining(", "));
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
                    .sorted(Comparator.comparing(LogFiles::nameOf))
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
