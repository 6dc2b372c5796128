package fishandchips.shop.bench.stage;

import static fishandchips.shop.stations.StationKind.ACCOUNTANT;
import static fishandchips.shop.stations.StationKind.COOK;
import static fishandchips.shop.stations.StationKind.DELIVERY;
import static fishandchips.shop.stations.StationKind.PREPARER;

import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.shop.BackRoom;
import fishandchips.shop.Screen;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.cashup.CashUp;
import fishandchips.shop.cashup.TillRoll;
import fishandchips.shop.cashup.law.Law;
import fishandchips.shop.cashup.reading.Audit;
import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.open.Shop;
import fishandchips.shop.open.ShopState;
import fishandchips.shop.stations.StationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A shop of the bench's own, open for one round; beside it stand whatever floors it is compared with. */
public final class Stage implements AutoCloseable {

    private static final Duration UNTIL_AT_REST = Duration.ofMinutes(15);
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    /** More than any round asks for. */
    private static final int PLENTY = 100_000_000;

    private final ShopFolder folder;
    private final OpenSettings settings;
    private final Screen screen;
    private final Shop shop;
    private final Drain drain;
    private long placed;

    private Stage(ShopFolder folder, OpenSettings settings, Screen screen) throws Exception {
        this.folder = folder;
        this.settings = settings;
        this.screen = screen;
        this.shop = new Shop(folder, settings, screen::passing);
        shop.open();
        this.drain = new Drain(kafka());
    }

    /** Opens a shop that knows nothing of any before. Returns when all is ready. */
    public static Stage open(ShopFolder folder, OpenSettings settings, Screen screen) throws Exception {
        return new Stage(folder, settings.afresh(), screen);
    }

    public ShopFolder folder() {
        return folder;
    }

    public OpenSettings settings() {
        return settings;
    }

    public ShopState state() {
        return shop.state();
    }

    public Shop shop() {
        return shop;
    }

    public BackRoom backRoom() {
        return shop.state().backRoom();
    }

    /** The settings of a Kafka client. */
    public Map<String, String> kafka() {
        return backRoom().kafka();
    }

    public Drain drain() {
        return drain;
    }

    /** Says what is measured now, or what is waited for. */
    public void says(String sentence) {
        screen.line("    " + sentence);
    }

    /** Keeps so many of a kind. Returns when they share out the partitions among them. */
    public void staff(StationKind kind, int count) throws InterruptedException {
        shop.scale(kind, count);
        if (count > 0 && kind.reads().isPresent()) {
            drain.awaitMembers(kind.label(), count, Topic.PARTITIONS);
        }
    }

    /** Puts more of everything onto the shelf than any order will ask for, as a cook says it. Needs one to do it. */
    public void fillShelf() throws ExecutionException, InterruptedException {
        fillShelf(Portions.each(_ -> PLENTY));
    }

    /** The same without plaice, so that each plaice has to be fried. */
    public void fillShelfWithoutPlaice() throws ExecutionException, InterruptedException {
        fillShelf(Portions.each(portion -> portion == Portion.PLAICE ? 0 : PLENTY));
    }

    private void fillShelf(Portions portions) throws ExecutionException, InterruptedException {
        var filled = new ShelfFilled(portions, "cook-1", ShelfFilled.Reason.TOP_UP, Instant.now());
        try (var producer = new KafkaProducer<>(
                new HashMap<String, Object>(kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            var where = producer.send(new ProducerRecord<>(
                            Topics.SHELF.name(), Topics.SHELF.key(filled), Topics.SHELF.value(filled)))
                    .get();
            drain.lying(
                    Map.of(new TopicPartition(where.topic(), where.partition()), where.offset() + 1), "cook-shelf", 0);
        }
    }

    /** So many more orders were placed, and acknowledged: the cash-up will look for them. */
    public void placed(long orders) {
        placed += orders;
    }

    /**
     * Lets all stations finish, and counts everything from the outside.
     *
     * @throws VoidRoundException when not every law holds, or an order that was acknowledged is not there
     */
    public void cashUp() throws Exception {
        says("cashing up, when all stations have finished");
        for (var kind : List.of(PREPARER, COOK, ACCOUNTANT, DELIVERY)) {
            if (state().stations(kind).isEmpty()) {
                shop.scale(kind, 1);
            }
        }
        try (var audit = new Audit(backRoom(), folder.journals(), LONGEST_TRANSACTION)) {
            var reckoning = new CashUp(audit, Law.all(false), screen).atRest(UNTIL_AT_REST);
            screen.clear();
            if (!reckoning.isGreen()) {
                screen.lines(TillRoll.of(reckoning));
                throw new VoidRoundException("not every law of the shop holds");
            }
        }
        insistOnAll(Ledger.count(backRoom().database()));
        says("every law holds, and none of %,d orders is missing".formatted(placed));
    }

    /** The laws say that the ledger has what the log has; this, that the log has what was acknowledged. */
    private void insistOnAll(long entered) {
        if (entered != placed) {
            throw new VoidRoundException(
                    "%,d orders were acknowledged, and the ledger has %,d".formatted(placed, entered));
        }
    }

    @Override
    public void close() {
        drain.close();
        shop.close();
    }
}
