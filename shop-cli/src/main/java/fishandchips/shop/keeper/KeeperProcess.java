package fishandchips.shop.keeper;

import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.open.OpenShop;
import fishandchips.shop.open.ShopState;
import fishandchips.shop.open.ShopState.Phase;
import fishandchips.shop.stations.StationProgram;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/** The process that keeps the shop open, as the command that started it sees it. */
final class KeeperProcess {

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms48m",
            "-XX:NewSize=8m",
            "-Xmx128m",
            "-Xss512k",
            "-XX:TrimNativeHeapInterval=30000",
            "--enable-native-access=ALL-UNNAMED");

    private final ShopFolder folder;
    private final Process process;

    private KeeperProcess(ShopFolder folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts it, in a session of its own.
     *
     * @param arguments those of this command, which it will understand in the same way
     * @param detached whether it shall outlive this command
     */
    static KeeperProcess start(ShopFolder folder, List<String> arguments, boolean detached) throws IOException {
        var command = new ArrayList<>(OwnSession.prefix());
        command.addAll(StationProgram.javaCommand());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "fishandchips.shop.ShopCommand"));
        command.addAll(arguments);
        command.add("--keep");
        var log = Redirect.appendTo(folder.log("shop").toFile());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("SHOP_ROOT", folder.root().toString());
        builder.environment().put("SHOP_HOME", folder.home().toString());
        builder.environment().put("SHOP_STATIONS", folder.stations().toString());
        if (detached) {
            builder.redirectInput(Path.of("/dev/null").toFile());
        }
        return new KeeperProcess(folder, builder.start());
    }

    /** Shows its progress until the shop is open. */
    void showUntilOpen(KeeperLog log) throws IOException, InterruptedException {
        log.showWhile(() -> process.isAlive()
                && OpenShop.lastState(folder).filter(this::isOpenedByThis).isEmpty());
        if (!process.isAlive()) {
            checkExitCode(log);
        }
    }

    private boolean isOpenedByThis(ShopState state) {
        return state.phase() == Phase.OPEN && state.process().pid() == process.pid();
    }

    /** Shows all that it says until it ends. When this command is ended the shop is closed, and that is shown, too. */
    void showUntilClosed(KeeperLog log) throws IOException, InterruptedException {
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
    private void checkExitCode(KeeperLog log) throws InterruptedException {
        switch (process.waitFor()) {
            case CommandLine.ExitCode.OK -> {}
            case CommandLine.ExitCode.USAGE -> throw new WrongUseException(log.failure());
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
