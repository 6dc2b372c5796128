package fishandchips.shop;

import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.contract.ShopName;
import fishandchips.fleet.FixedSettings;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.ContainerAccess;
import fishandchips.fleet.access.LocalAccess;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.supervisor.ShopProcesses;
import fishandchips.shop.cashup.CashUpCommand;
import fishandchips.shop.chaos.ChaosCommand;
import fishandchips.shop.deadletters.DeadLettersCommand;
import fishandchips.shop.kafka.KafkaCommand;
import fishandchips.shop.logs.LogsCommand;
import fishandchips.shop.open.CloseCommand;
import fishandchips.shop.open.OpenCommand;
import fishandchips.shop.open.PrepareCommand;
import fishandchips.shop.open.ReloadCommand;
import fishandchips.shop.open.ScaleCommand;
import fishandchips.shop.order.MenuCommand;
import fishandchips.shop.order.OrderCommand;
import fishandchips.shop.provisioning.ProvisionCommand;
import fishandchips.shop.provisioning.SecretsCommand;
import fishandchips.shop.records.RecordsCommand;
import fishandchips.shop.simulate.SimulateCommand;
import fishandchips.shop.status.StatusCommand;
import fishandchips.shop.stocktaking.RebuildCabinetCommand;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The {@code shop} command: where it starts, and what it offers. */
@Command(
        name = "shop",
        description = {
            "The fish and chip shop on Kafka, on this machine.",
            "To look at it in a terminal: ./shop watch. To learn Kafka with it: ./shop lesson.",
            "To learn how Kafka works inside, by a toy: ./shop kafkaesque.",
            "To copy orders to a database by Kafka Connect: ./shop open --connect, ./shop connect.",
            "And for those who build it: ./shop build, ./shop test, ./shop format, ./shop bench."
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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ShopCommand(Screen screen, Sentences sentences) {
        this.screen = screen;
        this.sentences = sentences;
    }

    /** What was said to the command. */
    private List<String> arguments() {
        return spec.commandLine().getParseResult().originalArgs();
    }

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces, and what libraries log.")
    void verbose(boolean wanted) {
        sentences.verbose(wanted);
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", wanted ? "info" : "off");
    }

    @Override
    public void run() {
        screen.line(spec.commandLine().getUsageMessage());
    }

    static void main(String[] arguments) {
        run(arguments, (_, _) -> new Object[0]);
    }

    /**
     * Runs the command line, and ends this process.
     *
     * @param more makes the commands that the command line has besides its own
     */
    public static void run(String[] arguments, BiFunction<ShopFolder, Screen, Object[]> more) {
        var out = new PrintWriter(System.out, true, System.out.charset()); // which tells when nobody reads it any more
        var screen = new Screen(out, isTerminal());
        var environment = System.getenv();
        var folder = ShopFolder.in(environment);
        try {
            learnName(folder);
            var _ = ShopName.ofThisProcess();
        } catch (ShopFailedException e) {
            System.err.println("shop: " + e.getMessage());
            System.exit(CommandLine.ExitCode.SOFTWARE);
        } catch (IllegalArgumentException e) {
            System.err.println("shop: " + e.getMessage());
            System.exit(CommandLine.ExitCode.USAGE);
        }
        System.exit(commandLine(folder, screen, environment, more.apply(folder, screen))
                .setOut(out)
                .execute(arguments));
    }

    /** Gives this process the name of the folder's shop before anything reads it. A process that opens a shop has been given one already. */
    private static void learnName(ShopFolder folder) {
        if (Files.exists(folder.data()) && System.getProperty(ShopName.PROPERTY) == null) {
            System.setProperty(ShopName.PROPERTY, FixedSettings.of(folder).name());
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /**
     * The whole command line, for a shop in a folder on this machine.
     *
     * @param more commands besides its own
     */
    public static CommandLine commandLine(ShopFolder folder, Screen screen, Object... more) {
        return commandLine(folder, screen, Map.of(), more);
    }

    /** The whole command line, for the shop around this container if the environment says that this is one. */
    static CommandLine commandLine(ShopFolder folder, Screen screen, Map<String, String> environment, Object... more) {
        var sentences = new Sentences();
        var shop = new ShopCommand(screen, sentences);
        var backRoom = environment.get(ContainerAccess.BACK_ROOM);
        var access =
                backRoom == null ? new LocalAccess(folder) : new ContainerAccess(Path.of(backRoom), shop::arguments);
        var commandLine = commandLine(shop, access, folder);
        addModules(commandLine, folder, access, screen);
        Stream.of(more).forEach(commandLine::addSubcommand);
        if (backRoom != null) {
            ComposeHint.replaceCommands(commandLine);
        }
        return commandLine
                .setExpandAtFiles(false) // each argument means what it says
                .registerConverter(int.class, ShopCommand::wholeNumber)
                .registerConverter(Integer.class, ShopCommand::wholeNumber)
                .setParameterExceptionHandler(sentences)
                .setExecutionExceptionHandler(sentences);
    }

    private static CommandLine commandLine(ShopCommand shop, ShopAccess access, ShopFolder folder) {
        var screen = shop.screen;
        var processes = new ShopProcesses(folder, screen);
        return new CommandLine(shop)
                .addSubcommand(new OpenCommand(folder, screen))
                .addSubcommand(new CloseCommand(processes))
                .addSubcommand(new StatusCommand(access, screen))
                .addSubcommand(new ScaleCommand(processes))
                .addSubcommand(new ReloadCommand(processes))
                .addSubcommand(new MenuCommand(screen))
                .addSubcommand(new OrderCommand(access, screen))
                .addSubcommand(new SimulateCommand(access, folder, screen))
                .addSubcommand(new CashUpCommand(access, folder, screen))
                .addSubcommand(new RebuildCabinetCommand(access, screen))
                .addSubcommand(new DeadLettersCommand(access, screen))
                .addSubcommand(new RecordsCommand(access, screen))
                .addSubcommand(new KafkaCommand(access))
                .addSubcommand(new ChaosCommand(folder, screen))
                .addSubcommand(new LogsCommand(folder))
                .addSubcommand(new CompletionCommand(screen))
                .addSubcommand(new PrepareCommand(folder, screen))
                .addSubcommand(new SecretsCommand(screen))
                .addSubcommand(new ProvisionCommand(screen));
    }

    /** An option of {@code open} for each optional module on the class path, and the commands that it brings. */
    private static void addModules(CommandLine commandLine, ShopFolder folder, ShopAccess access, Screen screen) {
        var open =
                Objects.requireNonNull(commandLine.getSubcommands().get("open")).getCommandSpec();
        OptionalModule.all()
                .forEach(module -> open.addOption(OptionSpec.builder("--" + module.name())
                        .arity("0")
                        .description(module.description())
                        .build()));
        ServiceLoader.load(ModuleCommands.class)
                .forEach(module -> module.commands(folder, access, screen).forEach(commandLine::addSubcommand));
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'%s' is not a whole number, or is too large".formatted(text));
        }
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
