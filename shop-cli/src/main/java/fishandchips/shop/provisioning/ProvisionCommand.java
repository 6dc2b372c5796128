package fishandchips.shop.provisioning;

import fishandchips.console.Screen;
import fishandchips.fleet.provisioning.Provisioning;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Provisions Kafka and PostgreSQL of a shop in containers, before the stations start. */
@Command(
        name = "provision",
        hidden = true,
        description = "Make the users, rights and topics of a shop in containers: a part of docker-compose.yml.")
public final class ProvisionCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "FOLDER", description = "Where ./shop secrets has put what this command must know.")
    private Path folder = Path.of("");

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "How many partitions each topic has, if the shop is new; 0 for as many as it has, or else 6.")
    private int partitions;

    public ProvisionCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        new Provisioning(screen::line).run(folder, partitions);
        return 0;
    }
}
