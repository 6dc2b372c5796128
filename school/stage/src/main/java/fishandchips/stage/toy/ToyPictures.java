package fishandchips.stage.toy;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Topics;
import fishandchips.fleet.FailureReason;
import fishandchips.kafkaesque.client.Consumer;
import fishandchips.kafkaesque.shop.ToyShop;
import fishandchips.picture.ShopFold;
import fishandchips.picture.input.LogPositions;
import fishandchips.picture.input.SeenRecord;
import fishandchips.picture.stations.MissingStations;
import fishandchips.stage.picture.StageFold;
import fishandchips.stage.picture.StageSource;
import fishandchips.stage.picture.StageViewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The toy shop, seen through its topics and groups: the same fold makes its pictures as those of the real shop. */
public record ToyPictures(ToyShop shop, String headline) implements StageSource {

    private static final int REMEMBERS = 10_000;
    private static final Duration FRAME = Duration.ofMillis(100);

    @Override
    public Showing show(StageViewer viewer) {
        var following = Thread.ofPlatform().daemon().name("toy pictures").start(() -> follow(viewer));
        return following::interrupt;
    }

    private void follow(StageViewer viewer) {
        try (var server = new ToyServer(shop.address());
                var consumer = new Consumer(shop.address(), "stage", ToyShop.ORDERS, ToyShop.TO_COOK, ToyShop.READY)) {
            var drawing = new Drawing(server, consumer);
            while (true) {
                drawing.draw(viewer);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the show is over
        } catch (Exception e) {
            viewer.end(FailureReason.of(e));
        }
    }

    /** What was seen so far. */
    private final class Drawing {

        private final ToyServer server;
        private final Consumer consumer;
        private final ToyRecords records = new ToyRecords();
        private final ToyStations stations = new ToyStations();
        private final ShopFold fold = new ShopFold(Instant.now(), REMEMBERS, new MissingStations(null));
        private final StageFold stage = new StageFold(headline, fold, false);
        private long reports;

        Drawing(ToyServer server, Consumer consumer) {
            this.server = server;
            this.consumer = consumer;
        }

        void draw(StageViewer viewer) throws Exception {
            for (var next = consumer.poll(FRAME); next.isPresent(); next = consumer.poll(Duration.ZERO)) {
                stage.read(records.translate(next.get(), Instant.now()));
            }
            var now = Instant.now();
            var preparers = server.preparers();
            var cooks = server.cooks();
            for (var report : stations.report(shop.stations(), preparers, cooks, now)) {
                var floor = new LogPartition(Topics.SHOP_FLOOR.name(), 0);
                stage.read(new SeenRecord(floor, reports++, now, new SeenRecord.Event(report)));
            }
            var committed =
                    Map.of(ConsumerGroup.PREPARER.name(), preparers.next(), ConsumerGroup.COOK.name(), cooks.next());
            fold.learn(new LogPositions(server.ends(), committed, LogPositions.Keeping.UNKNOWN), now);
            fold.tick(now);
            fold.frame();
            viewer.see(stage.show(fold.picture()));
        }
    }
}
