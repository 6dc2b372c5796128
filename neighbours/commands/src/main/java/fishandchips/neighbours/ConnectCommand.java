package fishandchips.neighbours;

import fishandchips.connectors.ConnectApi;
import fishandchips.connectors.ConnectRefusedException;
import fishandchips.connectors.ConnectUnavailableException;
import fishandchips.console.SafeText;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.access.ShopAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the connectors of the open shop's Kafka Connect, and changes them. */
@Command(
        name = "connect",
        description = {
            "Show the connectors of Kafka Connect in the open shop, or change one.",
            "Without another word it lists them. The shop must be open with --connect."
        })
final class ConnectCommand implements Callable<Integer> {

    /** A worker asks the leader of its group, and checks a connector's settings. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String NAME = "NAME";
    private static final String WHICH = "The connector; ./shop connect list shows them all.";

    private final ShopAccess shop;
    private final Screen screen;

    ConnectCommand(ShopAccess shop, Screen screen) {
        this.shop = shop;
        this.screen = screen;
    }

    /** What is asked of the worker of an open shop. */
    private interface Question {
        void to(ConnectApi connect) throws Exception;
    }

    /** What is done to a connector. */
    private interface Change {
        void of(ConnectApi connect, String name) throws Exception;
    }

    @Override
    public Integer call() throws Exception {
        return list();
    }

    @Command(name = "list", description = "List all connectors: their state, their tasks, and why a task failed.")
    int list() throws Exception {
        return ask(connect -> screen.lines(ConnectorText.list(connect.connectors())));
    }

    @Command(name = "status", description = "Show a connector with each of its tasks, and why a task failed.")
    int status(@Parameters(paramLabel = NAME, description = WHICH) String name) throws Exception {
        return ask(connect ->
                screen.lines(ConnectorText.show(connect.connector(name).orElseThrow(() -> unknown(name)))));
    }

    @Command(name = "create", description = "Create a connector, which starts at once.")
    int create(
            @Parameters(paramLabel = "FILE", description = "JSON, such as neighbours/connect/connectors/orders.json.")
                    Path file)
            throws Exception {
        var connector = ConnectorFile.read(file);
        return change(
                connect -> create(connect, connector),
                "%1$s is created. ./shop connect status %1$s shows how it is."
                        .formatted(ConnectorFile.quoted(connector.name())));
    }

    private static void create(ConnectApi connect, ConnectorFile connector) throws InterruptedException {
        if (connect.connector(connector.name()).isPresent()) {
            throw new WrongUseException(
                    "There is a connector %1$s already: delete it first with ./shop connect delete %1$s, or give this one another name."
                            .formatted(ConnectorFile.quoted(connector.name())));
        }
        connect.create(connector.json());
    }

    @Command(
            name = "delete",
            description = {
                "Delete a connector. What it has copied stays.",
                "One that is created again under the same name goes on where it was."
            })
    int delete(@Parameters(paramLabel = NAME, description = WHICH) String name) throws Exception {
        return change(name, ConnectApi::delete, "%s is deleted. What it has copied stays.");
    }

    @Command(name = "restart", description = "Restart a connector and its tasks, such as after one has failed.")
    int restart(@Parameters(paramLabel = NAME, description = WHICH) String name) throws Exception {
        return change(name, ConnectApi::restart, "%s is restarted, and so are its tasks.");
    }

    @Command(
            name = "pause",
            description = "Pause a connector until it is resumed, also when the shop is closed meanwhile.")
    int pause(@Parameters(paramLabel = NAME, description = WHICH) String name) throws Exception {
        return change(name, ConnectApi::pause, "%1$s is paused. ./shop connect resume %1$s resumes it.");
    }

    @Command(name = "resume", description = "Resume a connector that was paused.")
    int resume(@Parameters(paramLabel = NAME, description = WHICH) String name) throws Exception {
        return change(name, ConnectApi::resume, "%s is resumed.");
    }

    /** Changes a connector that is there. */
    private int change(String name, Change change, String done) throws Exception {
        return change(
                connect -> {
                    try {
                        change.of(connect, name);
                    } catch (ConnectRefusedException e) {
                        throw e.isUnknown() ? unknown(name) : e;
                    }
                },
                done.formatted(ConnectorFile.quoted(ConnectorFile.checkedName(name))));
    }

    private static WrongUseException unknown(String name) {
        return new WrongUseException(
                "There is no connector %s; ./shop connect list shows them all.".formatted(SafeText.of(name)));
    }

    private int change(Question change, String done) throws Exception {
        shop.insistOnRightToChange();
        ask(change);
        screen.line(done);
        return 0;
    }

    private int ask(Question question) throws Exception {
        var layout = shop.look();
        var worker = ConnectModule.worker(layout.stations())
                .orElseThrow(() -> new WrongUseException("Kafka Connect does not run in this shop. Start it with %s."
                        .formatted(HowToStart.of(ConnectModule.CONNECT, new ConnectModule(), layout))));
        try (var connect = new ConnectApi(worker.address(""), PATIENCE)) {
            question.to(connect);
        } catch (ConnectUnavailableException e) {
            throw new ShopFailedException(ConnectorText.of(e) + " ./shop logs connect may say why.", e);
        } catch (ConnectRefusedException e) {
            throw new ShopFailedException(ConnectorText.of(e), e);
        }
        return 0;
    }
}
