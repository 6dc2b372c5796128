package fishandchips.fleet.supervisor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a process is started in a session of its own, where the terminal's Ctrl-C does not reach it. */
final class OwnSession {

    private static final List<List<String>> WAYS =
            List.of(List.of("setsid"), List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!", "--"));

    private OwnSession() {}

    /** What to put before the command; nothing when this machine knows no way. */
    static List<String> prefix() {
        return WAYS.stream()
                .filter(way -> find(way.getFirst()).isPresent())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<Path> find(String program) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
