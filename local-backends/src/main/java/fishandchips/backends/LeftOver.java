package fishandchips.backends;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a killed run leaves behind: a backend whose folder nobody has claimed any more. */
final class LeftOver {

    private static final Logger log = LoggerFactory.getLogger(LeftOver.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private LeftOver() {}

    /** Ends the left-over process of a data folder, if there is one. Only for a caller that has claimed the folder. */
    static void end(Kind kind, Path data) throws IOException {
        var leftOver = PidFile.of(kind, data).process().filter(process -> !Ending.isGone(process));
        if (leftOver.isEmpty()) {
            return;
        }
        var process = leftOver.get();
        log.atWarn()
                .addKeyValue("backend", kind.title())
                .addKeyValue("pid", process.pid())
                .log("A killed shop left a process behind, which is ended now");
        Ending.end(process, kind.stopSignal(), GRACE);
        if (!Ending.isGone(process)) {
            throw new BackendFailedException(String.format(
                    Locale.ROOT,
                    "A killed run left %s behind as process %d, which cannot be ended: end it first.",
                    kind.title(),
                    process.pid()));
        }
    }
}
