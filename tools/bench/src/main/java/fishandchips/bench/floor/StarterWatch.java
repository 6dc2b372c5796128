package fishandchips.bench.floor;

import java.io.IOException;
import java.io.OutputStream;

/** Ends a floor when the process that started it has ended, for any reason. */
public final class StarterWatch {

    private StarterWatch() {}

    /** From now on; the starter holds the other end of the pipe for as long as it lives. */
    public static void endWithTheStarter() {
        Thread.ofPlatform().daemon().name("starter").start(StarterWatch::watch);
    }

    private static void watch() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // the pipe is broken, which is as good as its end
        }
        Runtime.getRuntime().halt(0);
    }
}
