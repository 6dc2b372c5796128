package fishandchips.fleet.supervisor;

import fishandchips.backends.OwnSession;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.contract.ShopName;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenShop;
import fishandchips.fleet.open.ShopState;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.programs.StationProgram;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The process that keeps the shop open, as the command that started it sees it. */
final class SupervisorProcess {

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms48m",
            "-XX:NewSize=8m",
            "-Xmx128m",
            "-Xss512k",
            "-XX:TrimNativeHeapInterval=30000",
            "--enable-native-access=ALL-UNNAMED");

    /** The exit code of a command that was used wrongly. */
    private static final int WRONG_USE = 2;

    private final ShopFolder folder;
    private final Process process;

    private SupervisorProcess(ShopFolder folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts it, in a session of its own.
     *
     * @param name the name of the shop
     * @param command the main class and the arguments of this command, which it will understand in the same way
     * @param detached whether it shall outlive this command
     */
    static SupervisorProcess start(ShopFolder folder, String name, List<String> command, boolean detached)
            throws IOException {
        var words = new ArrayList<>(StationProgram.javaCommand());
        words.addAll(FLAGS);
        words.add("-D%s=%s".formatted(ShopName.PROPERTY, name));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(command);
        words.add("--keep");
        var log = Redirect.appendTo(folder.log("shop").toFile());
        var builder = new ProcessBuilder(OwnSession.of(words))
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().put("SHOP_ROOT", folder.root().toString());
        builder.environment().put("SHOP_HOME", folder.home().toString());
        builder.environment().put("SHOP_STATIONS", folder.stations().toString());
        if (detached) {
            builder.redirectInput(Path.of("/dev/null").toFile());
        }
        return new SupervisorProcess(folder, builder.start());
    }

    /** Shows its progress until the shop is open. A shop whose opening is interrupted is closed. */
    void showUntilOpen(SupervisorLog log) throws IOException, InterruptedException {
        try {
            log.showWhile(() -> process.isAlive()
                    && OpenShop.lastState(folder).filter(this::isOpenedByThis).isEmpty());
        } catch (InterruptedException e) {
            process.destroy();
            throw e;
        }
        if (!process.isAlive()) {
            checkExitCode(log);
        }
    }

    private boolean isOpenedByThis(ShopState state) {
        return state.phase() == Phase.OPEN && state.process().pid() == process.pid();
    }

    /** Shows all that it says until it ends. When this command is ended the shop is closed, and that is shown, too. */
    void showUntilClosed(SupervisorLog log) throws IOException, InterruptedException {
        var shown = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("closing").unstarted(() -> close(shown)));
        try {
            log.showWhile(process::isAlive);
        } finally {
            shown.countDown();
        }
        checkExitCode(log);
    }

    /** A failure of the process is this command's, too. */
    private void checkExitCode(SupervisorLog log) throws InterruptedException {
        switch (process.waitFor()) {
            case 0 -> {}
            case WRONG_USE -> throw new WrongUseException(log.failure());
            default ->
                throw new ShopFailedException(
                        log.failure().isEmpty() ? "The shop failed; ./shop logs shop may say why." : log.failure());
        }
    }

    private void close(CountDownLatch shown) {
        try {
            process.getOutputStream().close();
            shown.await();
        } catch (IOException _) {
            // it has ended already
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
