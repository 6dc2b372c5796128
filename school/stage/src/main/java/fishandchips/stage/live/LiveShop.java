package fishandchips.stage.live;

import fishandchips.console.Action;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.groups.RecordReader;
import fishandchips.picture.ShopFold;
import fishandchips.picture.kafka.Attendance;
import fishandchips.picture.kafka.Follower;
import fishandchips.picture.kafka.Frames;
import fishandchips.picture.kafka.KafkaRecords;
import fishandchips.picture.kafka.KafkaWatch;
import fishandchips.picture.kafka.PictureListener;
import fishandchips.picture.kafka.StartPosition;
import fishandchips.picture.kafka.TopicsReader;
import fishandchips.picture.stations.MissingStations;
import fishandchips.picture.view.Frame;
import fishandchips.picture.view.Picture;
import fishandchips.stage.picture.StageFold;
import fishandchips.stage.picture.StageSource;
import fishandchips.stage.picture.StageViewer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * A shop that is open, seen through its topics as a board sees it: as a member of no group. It shows what happens from now on, and the orders
 * that wait now.
 *
 * @param kafka the settings of a Kafka client
 * @param headline what stands above it
 * @param stillOpen throws a {@link WrongUseException} when the shop has been closed; then the show ends
 * @param extras whether the lines of orders name salt and vinegar
 */
public record LiveShop(Map<String, String> kafka, String headline, Action stillOpen, boolean extras)
        implements StageSource {

    private static final int REMEMBERS = 50_000;
    private static final Duration FRAME_EVERY = Duration.ofMillis(100);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(2);

    /**
     * The shop that commands reach.
     *
     * @throws WrongUseException when it is not open
     */
    public static LiveShop of(ShopAccess shop, String headline) throws Exception {
        return new LiveShop(shop.kafka(), headline, shop::kafka, false);
    }

    @Override
    public Showing show(StageViewer viewer) {
        var clock = Clock.systemUTC();
        var shop = new ShopFold(clock.instant(), REMEMBERS, new MissingStations(null));
        var fold = new StageFold(headline, shop, extras);
        var attendance = new Attendance();
        var visit = attendance.begin();
        var admin = Admin.create(new HashMap<>(kafka));
        var watch = new KafkaWatch(admin, clock, attendance, LOOK_EVERY);
        var follower = new Follower(
                new Follower.Source(watch, this::reader, clock, attendance),
                shop,
                record -> fold.read(KafkaRecords.decode(record)),
                new Frames(shop, listener(fold, viewer), FRAME_EVERY));
        watch.start();
        follower.start();
        var check = Thread.ofVirtual().name("still-open").start(() -> checkThatItIsOpen(viewer));
        return () -> {
            check.interrupt();
            follower.close();
            watch.close();
            admin.close(Duration.ZERO);
            visit.close();
        };
    }

    private TopicsReader reader() {
        return new TopicsReader(RecordReader.connectWithoutReset(kafka), new StartPosition.Now(REMEMBERS));
    }

    private static PictureListener listener(StageFold fold, StageViewer viewer) {
        return new PictureListener() {

            @Override
            public void begin(Picture picture) {
                viewer.see(fold.show(picture));
            }

            @Override
            public void see(Picture picture, Frame frame) {
                viewer.see(fold.show(picture));
            }
        };
    }

    private void checkThatItIsOpen(StageViewer viewer) {
        try {
            while (true) {
                Thread.sleep(CHECK_EVERY);
                if (hasClosed()) {
                    viewer.end("The shop has closed.");
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A file that cannot be read, or names that cannot be resolved just now, say nothing. */
    private boolean hasClosed() throws InterruptedException {
        try {
            stillOpen.run();
            return false;
        } catch (InterruptedException e) {
            throw e;
        } catch (WrongUseException _) {
            return true;
        } catch (Exception _) {
            return false;
        }
    }
}
