package fishandchips.backends;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a backend's process writes to its standard output; each run adds to it. */
record LogFile(Path path) {

    private static final int LAST_LINES = 12;

    /** Where the process writes. */
    ProcessBuilder.Redirect redirect() {
        return ProcessBuilder.Redirect.appendTo(path.toFile());
    }

    /** The last lines, with where they are from, to be added to a message. */
    String quote() {
        var lines = lines();
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                .map(line -> System.lineSeparator() + "    " + line)
                .collect(Collectors.joining("", "The last lines of " + path + ":", ""));
    }

    /** How much was said by now, in bytes. */
    long size() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /** Whether something was said after that. */
    boolean says(String words, long saidBefore) {
        try (var log = Files.newInputStream(path)) {
            log.skipNBytes(saidBefore);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8).contains(words);
        } catch (IOException _) {
            return false;
        }
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
