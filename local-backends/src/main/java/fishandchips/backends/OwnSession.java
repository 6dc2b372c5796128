package fishandchips.backends;

import java.util.List;
import java.util.stream.Stream;

/**
 * Starts a process in a session of its own.
 *
 * <p>The terminal's Ctrl-C does not reach it: the command that starts it also stops it. And Linux shares the processors
 * out among sessions first (<i>autogroup</i>, see sched(7)): a process with a session of its own gets as much as each
 * other busy session, however many processes and threads that one has. All stations in one session got a single share.
 */
public final class OwnSession {

    private static final List<List<String>> WAYS =
            List.of(List.of("setsid"), List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!", "--"));

    private OwnSession() {}

    /**
     * The command line that starts a program so; the same command line where this machine knows no way. The program has the id
     * of the process that is started.
     */
    public static List<String> of(List<String> command) {
        var prefix = WAYS.stream()
                .filter(way -> Programs.onPath(way.getFirst()).isPresent())
                .findFirst()
                .orElse(List.of());
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }
}
