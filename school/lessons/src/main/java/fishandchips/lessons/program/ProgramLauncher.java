package fishandchips.lessons.program;

import fishandchips.lessons.program.Fault.Point;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;

/**
 * The main class of the process in which a learner's program runs. The process ends with the command that started it, also when that is killed: the
 * system closes then what the process reads from.
 */
final class ProgramLauncher {

    private ProgramLauncher() {}

    /** Runs the program whose class is named. */
    static void main(String[] arguments) throws Exception {
        var command = System.in;
        System.setIn(InputStream.nullInputStream());
        Thread.ofPlatform().daemon().name("command").start(() -> listen(command));
        if (System.getProperty(FaultPoints.PROPERTY, "").contains(Point.ROW_CHANGED.name())) {
            WatchedDriver.install();
        }
        System.exit(run(arguments[0]));
    }

    private static int run(String program) {
        try {
            Class.forName(program).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            return 0;
        } catch (InvocationTargetException e) {
            Objects.requireNonNull(e.getCause()).printStackTrace(System.err);
        } catch (ReflectiveOperationException | NullPointerException _) {
            System.out.printf(
                    "A program is a public class %s with a public static void main(String[] args).%n", program);
        }
        return 1;
    }

    /** A byte lets a frozen program go on; the end of all bytes is the end of the command. */
    private static void listen(InputStream command) {
        try {
            while (command.read() >= 0) {
                FaultPoints.release();
            }
        } catch (IOException _) {
            // the command has ended
        }
        Runtime.getRuntime().halt(FaultPoints.KILLED);
    }
}
