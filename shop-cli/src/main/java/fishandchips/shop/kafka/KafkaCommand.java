package fishandchips.shop.kafka;

import fishandchips.backends.KafkaTool;
import fishandchips.console.Interruption;
import fishandchips.console.SafeText;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.access.ShopAccess;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one of Kafka's own tools, which has this terminal for itself. Its exit code is the command's. */
@Command(
        name = "kafka",
        description = {
            "Run one of Kafka's own tools on the open shop.",
            "The shop adds --bootstrap-server. All that follows the tool's name is the tool's, also --help.",
            "  ./shop kafka consumer-groups --describe --all-groups",
            "  ./shop kafka console-consumer --topic orders --from-beginning"
        })
public final class KafkaCommand implements Callable<Integer> {

    private final ShopAccess shop;

    @Parameters(
            index = "0",
            paramLabel = "TOOL",
            completionCandidates = Tools.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String tool = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARGUMENT", description = "What the tool is told.")
    private List<String> arguments = List.of();

    public KafkaCommand(ShopAccess shop) {
        this.shop = shop;
    }

    @Spec
    void leaveOptionsToTheTool(CommandSpec spec) {
        spec.parser().stopAtPositional(true);
    }

    @Override
    public Integer call() throws Exception {
        var wanted = KafkaTool.labelled(tool).orElseThrow(this::unknown);
        var address = Objects.requireNonNull(shop.kafka().get("bootstrap.servers"));
        var process = new ProcessBuilder(wanted.command(address, arguments))
                .inheritIO()
                .start();
        try (var _ = new Interruption(process::destroy)) {
            return process.waitFor();
        }
    }

    private WrongUseException unknown() {
        return new WrongUseException(
                "There is no tool %s; the tools are %s.".formatted(SafeText.of(tool), String.join(", ", new Tools())));
    }

    /** What the tools are called. */
    private static final class Tools implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(KafkaTool.values()).map(KafkaTool::label).iterator();
        }
    }
}
