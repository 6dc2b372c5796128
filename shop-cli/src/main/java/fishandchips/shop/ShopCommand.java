package fishandchips.shop;

import fishandchips.shop.customers.MenuCommand;
import fishandchips.shop.customers.OrderCommand;
import fishandchips.shop.keeper.CloseCommand;
import fishandchips.shop.keeper.OpenCommand;
import fishandchips.shop.keeper.PrepareCommand;
import fishandchips.shop.logs.LogsCommand;
import fishandchips.shop.scale.ScaleCommand;
import fishandchips.shop.simulate.SimulateCommand;
import fishandchips.shop.status.StatusCommand;
import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code shop} command: where it starts, and what it offers. */
@Command(
        name = "shop",
        description = {
            "The fish and chip shop on Kafka, on this machine.",
            "And for those who build it: ./shop build, ./shop test, ./shop format."
        },
        synopsisHeading = "Usage: ./",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = ShopCommand.Version.class,
        footer = {
            "",
            "Exit codes: 0 all went well; 1 something failed; 2 wrong use, or the shop is not open.",
            "The shop keeps its data, logs and state in .shop/, or wherever SHOP_HOME says."
        })
public final class ShopCommand implements Runnable {

    private final Screen screen;
    private final Sentences sentences;

    private ShopCommand(Screen screen, Sentences sentences) {
        this.screen = screen;
        this.sentences = sentences;
    }

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces, and what libraries log.")
    void verbose(boolean wanted) {
        sentences.verbose(wanted);
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", wanted ? "info" : "off");
    }

    @Override
    public void run() {
        screen.line(commandLine(ShopFolder.in(System.getenv()), screen).getUsageMessage());
    }

    static void main(String[] arguments) {
        var out = new PrintWriter(new OutputStreamWriter(System.out, System.out.charset()), true);
        var screen = new Screen(out, isTerminal());
        System.exit(
                commandLine(ShopFolder.in(System.getenv()), screen).setOut(out).execute(arguments));
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /** The whole command line, for a shop in a folder. */
    public static CommandLine commandLine(ShopFolder folder, Screen screen) {
        var sentences = new Sentences();
        return new CommandLine(new ShopCommand(screen, sentences))
                .addSubcommand(new OpenCommand(folder, screen))
                .addSubcommand(new CloseCommand(folder, screen))
                .addSubcommand(new StatusCommand(folder, screen))
                .addSubcommand(new ScaleCommand(folder, screen))
                .addSubcommand(new MenuCommand(screen))
                .addSubcommand(new OrderCommand(folder, screen))
                .addSubcommand(new SimulateCommand(folder, screen))
                .addSubcommand(new LogsCommand(folder, screen))
                .addSubcommand(new CompletionCommand(screen))
                .addSubcommand(new PrepareCommand(folder, screen))
                .setParameterExceptionHandler(sentences)
                .setExecutionExceptionHandler(sentences);
    }

    /** The version in the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = ShopCommand.class.getPackage().getImplementationVersion();
            return new String[] {"shop " + (version == null ? "from the sources" : version)};
        }
    }
}
