package fishandchips.stage.demo;

import fishandchips.console.Stopwatch;
import fishandchips.fleet.FailureReason;
import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import fishandchips.stage.connect.SinkWatch;
import fishandchips.stage.picture.StagePicture;
import fishandchips.stage.picture.StageSource;
import fishandchips.stage.picture.StageViewer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Plays a demo on a shop whose backends run: starts the stations, brings the customers, and says below the pictures what to look at. Used
 * once.
 */
final class Performance implements StageSource {

    /** So long two preparers show that they do not keep up. */
    static final Duration HELP_AFTER = Duration.ofSeconds(45);

    /** A sentence stays so long at least: its figures change with every picture. */
    static final Duration SENTENCE = Duration.ofSeconds(2);

    private static final long LOOK_EVERY_MILLIS = 200;

    private final Demo demo;
    private final DemoShop shop;
    private final StageSource pictures;
    private final Narrator narrator;
    private final DemoLog log;
    private final @Nullable SinkWatch table;
    private final @Nullable ReplayScript script;
    private volatile @Nullable Stopwatch sinceCustomers;
    private volatile boolean everyone;
    private volatile @Nullable String failure;

    /**
     * Has not begun.
     *
     * @param table into which orders are copied; null when there is none
     * @param replays whether they are copied again, as a script wants it
     */
    Performance(
            Demo demo, DemoShop shop, StageSource pictures, DemoLog log, @Nullable SinkWatch table, boolean replays) {
        this.demo = demo;
        this.shop = shop;
        this.pictures = pictures;
        this.narrator = new Narrator(demo);
        this.log = log;
        this.table = table;
        this.script = table != null && replays ? new ReplayScript(table) : null;
    }

    /** Why the demo could not be played to its end; empty when it could. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public Showing show(StageViewer viewer) throws Exception {
        var playing = Thread.ofPlatform().daemon().name("demo").start(() -> play(viewer));
        var showing = pictures.show(new Narrated(viewer));
        return () -> {
            playing.interrupt();
            showing.close();
        };
    }

    private void play(StageViewer viewer) {
        try {
            try (var _ = new TillCustomers(demo, this::tills, shop.journals(), log::line)) {
                shop.start(demo.stations());
                if (demo.preparers() > 1) {
                    awaitEveryone();
                }
                everyone = true;
                help();
                if (script != null) {
                    script.run();
                }
                Thread.sleep(Duration.ofDays(1));
            }
        } catch (InterruptedException _) {
            // the show is over
        } catch (Exception e) {
            failure = FailureReason.of(e);
            viewer.end(String.valueOf(failure));
        }
    }

    /** Those to which customers come: none before there is a preparer, or before each of several preparers has its partitions. */
    private List<StationState> tills() {
        var tills = shop.control().stations(StationKind.TILL);
        if (sinceCustomers == null && canBegin() && tills.stream().anyMatch(StationState::ready)) {
            sinceCustomers = new Stopwatch();
        }
        return sinceCustomers == null ? List.of() : tills;
    }

    private boolean canBegin() {
        return everyone
                || (demo.preparers() == 1
                        && shop.control().stations(StationKind.PREPARER).stream()
                                .anyMatch(StationState::ready));
    }

    /** The preparer that comes first would have all partitions for a while: the other one's orders would wait for it, and then move. */
    private void awaitEveryone() throws InterruptedException {
        var group = shop.preparers();
        while (!group.isSettled() || busy(group) < demo.preparers()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            group = shop.preparers();
        }
    }

    private static long busy(Groups.Group group) {
        return group.assignment().partitions().values().stream()
                .filter(partitions -> !partitions.isEmpty())
                .count();
    }

    /** The third preparer comes, unless the presenter was quicker. */
    private void help() throws InterruptedException {
        if (demo.number() == 3) {
            Thread.sleep(HELP_AFTER);
            if (shop.control().stations(StationKind.PREPARER).size() < demo.partitions()) {
                log.line("one preparer for each partition now");
                shop.control().scale(StationKind.PREPARER, demo.partitions());
            }
        }
    }

    /** Adds a headline and a sentence to each picture, and writes into the log what is new. Used by one thread at a time. */
    private final class Narrated implements StageViewer {

        private final StageViewer viewer;
        private String sentence = "";
        private Stopwatch said = new Stopwatch();

        Narrated(StageViewer viewer) {
            this.viewer = viewer;
        }

        @Override
        public void see(StagePicture picture) {
            var seen = table == null ? picture : picture.with(table.view().panel(), table.takeNews());
            seen.news().forEach(log::line);
            var next = next(seen);
            if (!next.equals(sentence) && (sinceCustomers == null || said.isPast(SENTENCE))) {
                sentence = next;
                said = new Stopwatch();
                log.line(next);
            }
            viewer.see(seen.with(demo.headline(), sentence));
        }

        private String next(StagePicture picture) {
            var since = sinceCustomers;
            if (since == null) {
                return waitingFor();
            }
            var usual = table == null
                    ? narrator.sentence(picture, since.elapsed())
                    : narrator.sentence(table.view(), since.elapsed());
            return script == null ? usual : script.finding().orElse(usual);
        }

        private String waitingFor() {
            var stations = shop.waitingFor();
            return stations.isEmpty()
                    ? "Waiting for everyone: the first preparer alone would get all partitions."
                    : "Waiting for " + String.join(", ", stations) + ".";
        }

        @Override
        public void end(String reason) {
            log.line(reason);
            viewer.end(reason);
        }
    }
}
