package fishandchips.stage.demo;

import fishandchips.console.Stopwatch;
import fishandchips.console.WrongUseException;
import fishandchips.kafkaesque.shop.ToyShop;
import fishandchips.picture.view.Picture.Lane;
import fishandchips.stage.picture.StagePicture;
import fishandchips.stage.picture.StageSource;
import fishandchips.stage.picture.StageViewer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A demo of the talk on the toy Kafka: the same stations, pace and sentences as on the real one. */
final class ToyDemo implements StageSource {

    private static final int MOST = 4;

    private final Demo demo;
    private final ToyShop shop;
    private final StageSource pictures;
    private final DemoLog log;

    /** Plays nothing yet. */
    ToyDemo(Demo demo, ToyShop shop, StageSource pictures, DemoLog log) {
        this.demo = demo;
        this.shop = shop;
        this.pictures = pictures;
        this.log = log;
    }

    /**
     * Checks that a demo can be played there.
     *
     * @throws WrongUseException when it needs more than the toy Kafka can do
     */
    static void check(Demo demo) {
        if (demo.number() > MOST || !demo.equals(Demos.of(demo.number()))) {
            throw new WrongUseException(
                    "On the toy Kafka there are demos 1 to 4, as they are without options: ./shop demo 3 --on kafkaesque.");
        }
    }

    @Override
    public Showing show(StageViewer viewer) throws Exception {
        for (var number = 1; number <= demo.preparers(); number++) {
            shop.addPreparer(number);
        }
        for (var number = 1; number <= demo.cooks(); number++) {
            shop.addCook(number);
        }
        return pictures.show(new Narrated(viewer));
    }

    /** Adds a sentence to each picture. Customers come as soon as each preparer has a partition. For one thread. */
    private final class Narrated implements StageViewer {

        private final StageViewer viewer;
        private final Narrator narrator = new Narrator(demo);
        private String sentence = "";
        private Stopwatch said = new Stopwatch();
        private @Nullable Stopwatch since;
        private boolean helped;

        Narrated(StageViewer viewer) {
            this.viewer = viewer;
        }

        @Override
        public void see(StagePicture picture) {
            picture.news().forEach(log::line);
            var next = next(picture);
            if (!next.equals(sentence) && said.isPast(Performance.SENTENCE)) {
                sentence = next;
                said = new Stopwatch();
                log.line(next);
            }
            viewer.see(picture.with(demo.headline() + ", on the toy Kafka", sentence));
        }

        private String next(StagePicture picture) {
            if (since == null && busy(picture) == demo.preparers()) {
                since = new Stopwatch();
                for (var number = 1; number <= demo.tills(); number++) {
                    shop.addTill(number, demo.cooks() > 0);
                }
            }
            if (since == null) {
                return "Waiting for every preparer to have a partition.";
            }
            help(since);
            return narrator.sentence(picture, since.elapsed());
        }

        private static long busy(StagePicture picture) {
            return picture.shop().lanes().stream()
                    .map(Lane::owner)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
        }

        private void help(Stopwatch sinceCustomers) {
            if (demo.number() == 3 && !helped && sinceCustomers.isPast(Performance.HELP_AFTER)) {
                helped = true;
                log.line("one preparer for each partition now");
                shop.addPreparer(demo.partitions());
            }
        }

        @Override
        public void end(String reason) {
            log.line(reason);
            viewer.end(reason);
        }
    }
}
