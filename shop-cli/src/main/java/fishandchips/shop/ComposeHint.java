package fishandchips.shop;

import fishandchips.console.WrongUseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Stands, in a container, for a command that works on processes only: says which command of Docker's does the same. */
@Command(description = "Names the command of Docker Compose to use instead.")
final class ComposeHint implements Callable<Integer> {

    private static final Map<String, String> HINTS = Map.of(
            "open", "docker compose up --build --wait",
            "close", "docker compose down --remove-orphans",
            "scale", "docker compose up -d --no-recreate --scale preparer=3",
            "reload", "docker compose up -d --build --no-deps preparer",
            "kafka",
                    "docker compose exec kafka /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9094"
                            + " --command-config /run/secrets/tools.properties --list",
            "demo", "./shop demo on a machine with a JDK 25, outside of containers",
            "logs", "docker compose logs --tail 20 preparer",
            "chaos", "docker compose kill preparer, or pause, unpause, restart and start");

    private final String hint;

    @Unmatched
    private final List<String> ignored = new ArrayList<>();

    private ComposeHint(String hint) {
        this.hint = hint;
    }

    static void replaceCommands(CommandLine commandLine) {
        HINTS.forEach((name, hint) -> {
            commandLine.getCommandSpec().removeSubcommand(name);
            var replacement = new CommandLine(new ComposeHint(hint));
            replacement.getCommandSpec().usageMessage().hidden(true);
            commandLine.addSubcommand(name, replacement);
        });
    }

    @Override
    public Integer call() {
        throw new WrongUseException("Inside a container this command does not work. Use: %s".formatted(hint));
    }
}
