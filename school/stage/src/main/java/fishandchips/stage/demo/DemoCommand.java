package fishandchips.stage.demo;

import fishandchips.console.Interruption;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.contract.ShopNames;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.stations.StationKind;
import fishandchips.kafkaesque.shop.ToyShop;
import fishandchips.stage.connect.SinkWatch;
import fishandchips.stage.elsewhere.ConnectionCheck;
import fishandchips.stage.elsewhere.DemoTopics;
import fishandchips.stage.elsewhere.KafkaElsewhere;
import fishandchips.stage.elsewhere.NamedProcess;
import fishandchips.stage.live.LiveShop;
import fishandchips.stage.screen.Stage;
import fishandchips.stage.screen.StageOptions;
import fishandchips.stage.toy.ToyPictures;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays the talk's demos. */
@Command(
        name = "demo",
        description = {
            "Play a demo of the talk, or list them all.",
            "Opens a small shop of its own beside any other, brings its customers, shows it like watch, and closes it when you press q.",
            "  ./shop demo 2",
            "  ./shop demo 4 --cabinet --no-screen --for 60s",
            "  ./shop demo 5 --replay --no-screen --for 90s",
            "  ./shop demo 3 --on kafkaesque",
            "  ./shop demo 0 -k kafka.example.com:9093 -d certs"
        })
public final class DemoCommand implements Callable<Integer> {

    private final ShopFolder home;
    private final Screen screen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "N", description = "Which demo, 0 to 6; without it they are listed.")
    private @Nullable Integer number;

    @Mixin
    private final StageOptions stage = new StageOptions();

    @Mixin
    private final DemoOptions options = new DemoOptions();

    @Mixin
    private final ElsewhereOptions elsewhereOptions = new ElsewhereOptions();

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description =
                    "Where the demo writes what happens, started anew each time (default: demoN.log in the shop's folder).")
    private @Nullable Path log;

    public DemoCommand(ShopFolder home, Screen screen) {
        this.home = home;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        if (number == null) {
            screen.lines(Demos.list());
            return 0;
        }
        var elsewhere = elsewhereOptions.kafka(System.getenv());
        if (number == 0) {
            options.refuseAll();
            return checkConnection(elsewhere);
        }
        var demo = options.demo(number, System.getenv());
        if (options.isOnTheToy()) {
            ToyDemo.check(demo);
            return playOnTheToy(demo, elsewhere);
        }
        var name = "demo" + number;
        return elsewhere == null || ShopNames.SHOP.equals(name)
                ? play(demo, elsewhere)
                : NamedProcess.run(name, command());
    }

    private List<String> command() {
        var root = spec.root();
        return Stream.concat(
                        Stream.of(root.userObject().getClass().getName()),
                        root.commandLine().getParseResult().originalArgs().stream())
                .toList();
    }

    private int checkConnection(@Nullable KafkaElsewhere elsewhere) throws Exception {
        if (elsewhere != null) {
            connection(elsewhere).run(elsewhereOptions.keep());
            return 0;
        }
        DemoShop.refuseIfPlayed(home, 0);
        var settings = OpenSettings.onAnyPorts(List.of(StationKind.TILL)).with(OpenSettings.Feature.FRESH);
        try (var log = log(0);
                var _ = new Interruption(Thread.currentThread()::interrupt);
                var shop = new DemoShop(home, 0, settings, null, log::line)) {
            shop.open(screen);
            var address = shop.kafka().getOrDefault("bootstrap.servers", "").split(":", -1);
            new ConnectionCheck(address[0], Integer.parseInt(address[1]), shop.kafka(), screen).run(false);
        }
        return 0;
    }

    private ConnectionCheck connection(KafkaElsewhere there) {
        return new ConnectionCheck(there.host(), there.port(), there.client(), screen);
    }

    private int playOnTheToy(Demo demo, @Nullable KafkaElsewhere elsewhere) throws Exception {
        if (elsewhere != null) {
            throw new WrongUseException(
                    "A demo is played on the toy Kafka or on one elsewhere: leave out one of them.");
        }
        try (var log = log(demo.number());
                var _ = new Interruption(Thread.currentThread()::interrupt);
                var shop = new ToyShop(demo.partitions(), new Random())) {
            screen.line(demo.headline() + ", on the toy Kafka at " + shop.address());
            var pictures = new ToyPictures(shop, demo.headline());
            var end = stage.stage(screen, List.of()).show(new ToyDemo(demo, shop, pictures, log));
            screen.line(end == null ? "Closing the shop of the demo." : end);
        }
        return 0;
    }

    private int play(Demo demo, @Nullable KafkaElsewhere elsewhere) throws Exception {
        DemoShop.refuseIfPlayed(home, demo.number());
        try (var log = log(demo.number());
                var _ = new Interruption(Thread.currentThread()::interrupt);
                var topics = topics(demo, elsewhere);
                var shop = new DemoShop(home, demo.number(), demo.settings(), elsewhere, log::line)) {
            var screens = stage.stage(screen, List.of());
            var connect = demo.connect();
            if (connect != null) {
                connect.visitRegistry();
            }
            screen.line(demo.headline());
            shop.open(screen); // which also ends the stations that a killed demo has left
            if (topics != null) {
                topics.create(demo.partitions());
            }
            if (!demo.cabinet()) {
                FirstFry.write(shop.kafka(), Instant.now());
            }
            try (var table = table(demo, shop)) {
                var keys = new DemoKeys(demo, shop, table == null ? null : table.replay()).all();
                var pictures = new LiveShop(shop.kafka(), demo.headline(), shop::insistThatItIsOpen, demo.extras());
                show(screens.with(keys), new Performance(demo, shop, pictures, log, table, options.replay()));
            }
        }
        return 0;
    }

    /** Null when the demo has none. */
    private static @Nullable SinkWatch table(Demo demo, DemoShop shop) {
        var connect = demo.connect();
        return connect == null ? null : new SinkWatch(connect.sink(), shop.kafka(), shop.database(), shop::connect);
    }

    private void show(Stage screens, Performance performance) throws Exception {
        var end = screens.show(performance);
        screen.line(end == null ? "Closing the shop of the demo." : end);
        performance.failure().ifPresent(reason -> {
            throw new ShopFailedException(reason);
        });
    }

    /** Null when the demo has a Kafka of its own, which gets its topics when it starts. */
    private @Nullable DemoTopics topics(Demo demo, @Nullable KafkaElsewhere elsewhere) throws InterruptedException {
        if (elsewhere == null) {
            return null;
        }
        connection(elsewhere).visit();
        return elsewhereOptions.topics(demo, elsewhere);
    }

    private DemoLog log(int demo) {
        home.make();
        var file = log == null ? home.home().resolve("demo" + demo + ".log") : log;
        return new DemoLog(file, InstantSource.system());
    }
}
