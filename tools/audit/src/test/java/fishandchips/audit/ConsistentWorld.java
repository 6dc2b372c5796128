package fishandchips.audit;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.law.Law;
import fishandchips.console.Screen;
import fishandchips.contract.Order;
import fishandchips.contract.Portions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A consistent little world on real backends, into which the tests that extend this plant one breach at a time. */
abstract class ConsistentWorld {

    private static final UUID NOBODYS = UUID.randomUUID();

    @TempDir
    private Path journals;

    World world;
    Order fromShelf;
    Order cooked;
    Order buried;
    RecordMetadata shelfPlaced;
    RecordMetadata shelfReady;
    RecordMetadata cookedPlaced;
    RecordMetadata cookedReady;

    /** One order was served from the shelf, one was cooked, one was given up by a preparer, and one was never taken. */
    @BeforeEach
    void buildTheWorld() {
        world = new World(journals);
        fromShelf = anOrderOf(COD, CHIPS);
        cooked = anOrderOf(PLAICE, CHIPS);
        buried = anOrderOf(COD);

        shelfPlaced = world.placed(fromShelf);
        world.served(fromShelf, 'T');
        shelfReady = world.ready(fromShelf);
        cookedPlaced = world.placed(cooked);
        world.requested(cooked, Portions.of(PLAICE, 1));
        world.cooked(cooked, Portions.of(PLAICE, 1));
        world.served(cooked, 'C');
        cookedReady = world.ready(cooked);
        world.givenUp("preparer", buried, world.placed(buried));

        world.filled(Portions.of(Map.of(COD, 8, CHIPS, 10)));
        world.counted("fried.cod", 8);
        world.counted("shelf.cod", 7);
        world.counted("fried.chips", 10);
        world.counted("shelf.chips", 8);
        world.counted("fried.plaice", 1);
        List.of(fromShelf, cooked, buried).forEach(world::entered);
        List.of(fromShelf, cooked).forEach(world::handedOver);
        world.journal(fromShelf.orderId(), "sent", "ok");
        world.journal(cooked.orderId(), "sent", "unknown", "sent", "failed");
        world.journal(buried.orderId(), "sent");
        world.journal(NOBODYS, "sent", "failed");
        world.tornJournal();
        world.atRest();
    }

    @AfterEach
    void leave() {
        world.close();
    }

    Reckoning cashUp() throws Exception {
        return cashUp(false);
    }

    Reckoning cashUp(boolean onlyCustomers) throws Exception {
        try (var audit = world.audit()) {
            return new CashUp(audit, Law.all(onlyCustomers), aScreen()).now();
        }
    }

    static Screen aScreen() {
        return new Screen(new PrintWriter(new StringWriter()), false);
    }

    /** Law, anomaly, order and record of every breach there is. */
    static List<String> breaches(Reckoning reckoning) {
        return reckoning.verdicts().stream()
                .flatMap(verdict -> verdict.breaches().stream()
                        .map(breach -> String.format(
                                Locale.ROOT,
                                "%d %s %s %s",
                                verdict.law(),
                                breach.anomaly().word(),
                                breach.orderId(),
                                breach.record())))
                .toList();
    }

    void assertThatOnly(String breach) throws Exception {
        var reckoning = cashUp();

        assertThat(reckoning.atRest())
                .as(String.join("\n", TillRoll.of(reckoning)))
                .isTrue();
        assertThat(reckoning.isGreen()).isFalse();
        assertThat(breaches(reckoning)).containsExactly(breach);
    }

    static String at(RecordMetadata item) {
        return String.format(Locale.ROOT, "%s-%d@%d", item.topic(), item.partition(), item.offset());
    }
}
