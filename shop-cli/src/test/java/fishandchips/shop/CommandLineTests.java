package fishandchips.shop;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.console.Screen;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.StationKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of a shop that is closed. */
class CommandLineTests {

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int shop(String... arguments) {
        return shop(Map.of(), arguments);
    }

    private int shop(Map<String, String> environment, String... arguments) {
        var screen = new Screen(new PrintWriter(out), false);
        return ShopCommand.commandLine(new ShopFolder(home, home), screen, environment)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scale oven=3                       | There is no station oven; the stations are STATIONS.",
                "scale preparer                     | preparer does not say how many of what; say it like preparer=3.",
                "scale preparer=many                | preparer=many does not say how many of what; say it like preparer=3.",
                "scale preparer=10                  | There can be 0 to 9 of preparer, not 10.",
                "scale till=0                       | There can be 1 to 9 of till, not 0.",
                "open --without cook,oven           | There is no station oven; the stations are STATIONS.",
                "reload oven                        | There is no station oven; the stations are STATIONS.",
                "open --cooks 10                    | There can be 0 to 9 of cook, not 10.",
                "open --partitioning fish           | There is no partitioning fish; there are order, none, till, constant, numbered, plaice, portion.",
                "open --shop North                  | A shop's name has up to 20 small letters, digits and hyphens, and begins with a letter, such as north-2.",
                "open --shop far-too-long-for-a-shop | A shop's name has up to 20 small letters, digits and hyphens, and begins with a letter, such as north-2.",
                "open --partitions 0                | A topic can have 1 to 60 partitions, not 0.",
                "open --partitions 61               | A topic can have 1 to 60 partitions, not 61.",
                "open --till-port 70000             | There is no port 70000; give one from 1 to 65526, or 0 for any.",
                "open --move-ports 60000            | There is no port 68080 (8080 moved by --move-ports 60000); give one from 1 to 65526, or 0 for any.",
                "open --move-ports -8080            | There is no port 0 (8080 moved by --move-ports -8080); give one from 1 to 65526, or 0 for any.",
                "order chips --count 0              | You can place 1 to 100000 orders at once, not 0.",
                "order chips --to nowhere           | \"nowhere\" is no name and address: put a comma between them.",
                "order chips --extras ketchup       | There is no ketchup; the extras are salt and vinegar.",
                "cash-up --patience soon            | soon is no time; say it like 500ms, 60s, 5m or 2h.",
                "cash-up --follow --json            | --follow shows what happens, and ends with Ctrl-C: leave out --wait and --json.",
                "simulate --plaice 120%             | \"120%\" is no share; give 0% to 100%.",
                "simulate --pie -1%                 | \"-1%\" is no share; give 0% to 100%.",
                "simulate --plaice 60% --pie 50%    | Plaice, large chips and pie are 140% of the meals together; 100% is the most.",
                "simulate --meals 1:60%,2:50%       | 1:60%,2:50% is 110% in all, and must be 100%.",
                "simulate --orders 0                | There can be 1 to 1000000 orders, not 0.",
                "simulate --orders -5               | There can be 1 to 1000000 orders, not -5.",
                "simulate --for 2h --rate 1000      | There can be 1 to 1000000 orders, not 7200000.",
                "simulate --orders 5 --for 5s       | Say --orders or --for, not both: the rate and the one make the other.",
                "simulate --rate 0                  | More than 0 and up to 10000 customers can come in a second, not 0.0.",
                "simulate --rate NaN                | More than 0 and up to 10000 customers can come in a second, not NaN.",
                "simulate --for soon                | soon is no time; say it like 500ms, 60s, 5m or 2h.",
                "simulate --every 2s-1s             | 2s-1s begins with the longer time; say it like 1s-1500ms.",
                "simulate --every 1s --rate 5       | Say --every without --rate and --rush: it says how often customers come.",
                "simulate --every 1s --rush         | Say --every without --rate and --rush: it says how often customers come.",
                "simulate --die --plaice 10%        | Say --die without --plaice, --large, --pie and --meals: the die chooses the meals.",
                "simulate --plaice-portions 1:90%   | 1:90% is 90% in all, and must be 100%.",
                "simulate --plaice-portions two     | two does not say how many portions of plaice an order has; say it like 1:60%,2:30%,3:10%.",
                "simulate --plaice-portions 30:100% | A simulated order has 1 to 25 portions of plaice, not 30.",
                "simulate --plaice-portions 25:100% | An order of 3 meals with 25 portions of plaice is too large; a simulated order has at most 25 meals.",
                "simulate --at-once 0               | 1 to 20000 customers can wait at once, not 0.",
                "dead-letters show orders           | orders is no place of a letter; say it like orders-dlt-3@17.",
                "dead-letters drop orders-3@17      | orders is no topic of dead letters; these are DEAD-LETTERS.",
                "dead-letters redrive               | Say which letter to send again, such as orders-dlt-3@17, or else --all.",
                "records orders --from 1 --last 2   | Say --from or --last, not both: each says where to begin.",
                "records orders --from -1           | There is no offset -1; the first offset is 0.",
                "records orders --last 0            | The last 1 to 10000 records can be shown, not 0.",
                "records orders --last 10001        | The last 1 to 10000 records can be shown, not 10001.",
                "kafka acls --list                  | There is no tool acls; the tools are console-producer, console-consumer, consumer-groups, topics, get-offsets, configs.",
                "logs oven                          | There are no logs yet.",
                "fly                                | There is no command fly; ./shop --help lists them."
            })
    void saysInOneSentenceWhatIsWrong(String command, String sentence) {
        var exitCode = shop(command.split(" ", -1));

        assertThat(exitCode).isEqualTo(2);
        var stations = StationKind.all().stream().map(StationKind::label).collect(Collectors.joining(", "));
        var deadLetters = Topics.ALL.stream().map(Topic::deadLetters).collect(Collectors.joining(", "))
                + ", kitchen-parts-dlt, connect-dead-letters";
        assertThat(err)
                .hasToString("shop: "
                        + sentence.replace("STATIONS", stations).replace("DEAD-LETTERS", deadLetters)
                        + System.lineSeparator());
    }

    @Test
    void namesTheMealsWhenOneIsUnknown() {
        var exitCode = shop("order", "fish");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no meal called \"fish\"", "cod and chips")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open --tills x",
                "order",
                "scale",
                "order chips --count",
                "menu --fly",
                "logs",
                "records",
                "records orders --partition x",
                "kafka",
                "simulate --seed x"
            })
    void pointsToTheHelpOfTheCommand(String command) {
        var exitCode = shop(command.split(" ", -1));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString())
                .contains("(./shop %s --help says more.)".formatted(command.split(" ", -1)[0]))
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "status --json",
                "close",
                "scale preparer=3",
                "reload preparer",
                "order chips",
                "cash-up",
                "cash-up --follow",
                "records orders",
                "kafka topics",
                "kafka topics --help",
                "dead-letters",
                "dead-letters show orders-dlt-3@17",
                "dead-letters redrive --all",
                "dead-letters drop orders-dlt-3@17",
                "simulate",
                "simulate --every 1s --die"
            })
    void saysThatTheShopIsNotOpen(String command) {
        var exitCode = shop(command.split(" ", -1));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err).hasToString("shop: The shop is not open. Open it with ./shop open." + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open --detach --tills 2    | docker compose up --build --wait",
                "close                      | docker compose down --remove-orphans",
                "scale preparer=3           | docker compose up -d --no-recreate --scale preparer=3",
                "reload preparer            | docker compose up -d --build --no-deps preparer",
                "demo 2 --no-screen         | ./shop demo on a machine with a JDK 25, outside of containers",
                "logs preparer -f           | docker compose logs --tail 20 preparer",
                "kafka topics --list        | docker compose exec kafka /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9094 --command-config /run/secrets/tools.properties --list",
                "chaos kill preparer-1      | docker compose kill preparer, or pause, unpause, restart and start"
            })
    void namesTheCommandOfDockerComposeInAContainer(String command, String hint) {
        var exitCode = shop(Map.of("SHOP_BACK_ROOM", "nowhere"), command.split(" ", -1));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        "shop: Inside a container this command does not work. Use: " + hint + System.lineSeparator());
    }

    @Test
    void hidesWhatDockerComposeDoesFromTheHelpInAContainer() {
        var exitCode = shop(Map.of("SHOP_BACK_ROOM", "nowhere"), "--help");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("  cash-up ").doesNotContain("  open ", "  logs ");
    }

    @Test
    void showsTheStackTraceWhenAsked() {
        var exitCode = shop("status", "--verbose");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("\tat fishandchips.shop.");
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws Exception {
        Files.writeString(home.resolve("logs"), "a file where the shop wants a folder");

        var exitCode = shop("open", "--detach");

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).contains("is in the way").hasLineCount(1);
    }

    @Test
    void leavesAllThatFollowsAToolToTheTool() throws Exception {
        var file = Files.writeString(home.resolve("arguments"), "--delete");
        var arguments = List.of("--topic", "a b", "", "-h", "--verbose", "--", "--describe", "@" + file);

        var parsed = ShopCommand.commandLine(new ShopFolder(home, home), new Screen(new PrintWriter(out), false))
                .parseArgs(Stream.concat(Stream.of("kafka", "topics"), arguments.stream())
                        .toArray(String[]::new));

        assertThat(parsed.subcommand().matchedPositional(1).<List<String>>getValue())
                .isEqualTo(arguments);
    }

    @Test
    void showsTheMenuOfAClosedShop() {
        var exitCode = shop("menu");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains(
                        "cod and chips        £7.50  cod, chips", "With the second kitchen", "cod and egg fried rice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "open",
                "close",
                "status",
                "scale",
                "reload",
                "menu",
                "order",
                "simulate",
                "cash-up",
                "records",
                "kafka",
                "logs",
                "completion"
            })
    void hasHelpForEachCommand(String command) {
        var exitCode = shop((command + " --help").strip().split(" ", -1));

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("Usage: ./shop", "Exit codes:");
    }

    @Test
    void printsHelpWhenNothingIsSaid() {
        var exitCode = shop();

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("Usage: ./shop", "order").doesNotContain("prepare ");
    }

    @Test
    void completesCommands() {
        var exitCode = shop("completion");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("complete -F", "scale");
    }
}
