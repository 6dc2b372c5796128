package fishandchips.stationfaults;

import fishandchips.contract.CrashPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the station die at a point that is armed. Any thread may reach one.
 *
 * @param folder where files arm them
 * @param station its name: its kind and its slot
 * @param death ends the station without a word to anybody
 */
record CrashPoints(Path folder, String station, Runnable death) {

    private static final Logger log = LoggerFactory.getLogger(CrashPoints.class);

    /** Dies here when somebody has armed the point, which is disarmed by that. */
    void reach(CrashPoint point) {
        try {
            if (Files.deleteIfExists(folder.resolve(station + "." + point.label()))) {
                log.atError().addKeyValue("point", point.label()).log("The station ends at an armed crash point");
                death.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
