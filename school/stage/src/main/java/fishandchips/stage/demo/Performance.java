package fishandchips.stage.demo;

import fishandchips.console.Stopwatch;
import fishandchips.fleet.FailureReason;
import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.stations.StationKind;
import fishandchips.stage.picture.StagePicture;
import fishandchips.stage.picture.StageSource;
import fishandchips.stage.picture.StageViewer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Plays a demo on a shop whose backends run: starts the stations, brings the customers, and says below the pictures what to look at. Used
 * once.
 */
final class Performance implements StageSource {

    /** So long two preparers show that they do not keep up. */
    private static final Duration HELP_AFTER = Duration.ofSeconds(45);

    /** A sentence stays so long at least: its figures change with every picture. */
    private static final Duration SENTENCE = Duration.ofSeconds(2);

    private static final long LOOK_EVERY_MILLIS = 200;

    private final Demo demo;
    private final DemoShop shop;
    private final StageSource pictures;
    private final Narrator narrator;
    private final DemoLog log;
    private volatile @Nullable Stopwatch sinceCustomers;
    private volatile String waiting = "";
    private volatile @Nullable String failure;

    Performance(Demo demo, DemoShop shop, StageSource pictures, DemoLog log) {
        this.demo = demo;
        this.shop = shop;
        this.pictures = pictures;
        this.narrator = new Narrator(demo);
        this.log = log;
    }

    /** Why the demo could not be played to its end; empty when it could. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public Showing show(StageViewer viewer) throws Exception {
        var showing = pictures.show(new Narrated(viewer));
        var playing = Thread.ofPlatform().daemon().name("demo").start(() -> play(viewer));
        return () -> {
            playing.interrupt();
            showing.close();
        };
    }

    private void play(StageViewer viewer) {
        try {
            waiting = "Waiting for the stations.";
            shop.start(demo.stations());
            if (demo.preparers() > 1) {
                awaitEveryone();
            }
            waiting = "";
            try (var _ = new TillCustomers(
                    demo, () -> shop.control().stations(StationKind.TILL), shop.journals(), log::line)) {
                sinceCustomers = new Stopwatch();
                help();
                Thread.sleep(Duration.ofDays(1));
            }
        } catch (InterruptedException _) {
            // the show is over
        } catch (Exception e) {
            failure = FailureReason.of(e);
            viewer.end(String.valueOf(failure));
        }
    }

    /** The preparer that comes first would have all partitions for a while: the other one's orders would wait for it, and then move. */
    private void awaitEveryone() throws InterruptedException {
        waiting = "Waiting for everyone: the first preparer alone would get all partitions.";
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
            picture.news().forEach(log::line);
            var next = next(picture);
            if (!next.equals(sentence) && (sinceCustomers == null || said.isPast(SENTENCE))) {
                sentence = next;
                said = new Stopwatch();
                log.line(next);
            }
            viewer.see(picture.with(demo.headline(), sentence));
        }

        private String next(StagePicture picture) {
            var since = sinceCustomers;
            return since == null ? waitingFor() : narrator.sentence(picture, since.elapsed());
        }

        private String waitingFor() {
            var stations = shop.waitingFor();
            return stations.isEmpty() ? waiting : "Waiting for " + String.join(", ", stations) + ".";
        }

        @Override
        public void end(String reason) {
            log.line(reason);
            viewer.end(reason);
        }
    }
}
