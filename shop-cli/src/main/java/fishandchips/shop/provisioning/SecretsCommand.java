package fishandchips.shop.provisioning;

import fishandchips.console.Screen;
import fishandchips.fleet.provisioning.Secrets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the passwords of a shop in containers, before anything else starts in it. */
@Command(
        name = "secrets",
        hidden = true,
        description = "Make up a password for everyone in a shop in containers: a part of docker-compose.yml.")
public final class SecretsCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "FOLDER", description = "Where to keep them: a folder for each container.")
    private Path folder = Path.of("");

    @Option(names = "--anew", description = "Make up new ones, for when one may have become known.")
    private boolean anew;

    @Option(
            names = "--brokers",
            paramLabel = "N",
            description = "How many brokers Kafka has, 1 or 3, if the shop is new. One that is known stays as it is.")
    private int brokers = 1;

    public SecretsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var isNew = Secrets.write(folder, anew, brokers);
        screen.line(isNew ? "made up a password for everyone" : "everyone keeps their password");
        return 0;
    }
}
