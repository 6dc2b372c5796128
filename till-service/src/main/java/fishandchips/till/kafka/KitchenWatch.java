package fishandchips.till.kafka;

import fishandchips.station.Reason;
import fishandchips.till.kitchen.Kitchen;
import fishandchips.till.kitchen.KitchenSettings;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the kitchen how much it has to do. While Kafka does not answer, the kitchen turns nobody away. Used by one thread. */
class KitchenWatch {

    private static final Logger log = LoggerFactory.getLogger(KitchenWatch.class);

    private final KitchenReader reader;
    private final Kitchen kitchen;
    private final KitchenSettings settings;
    private boolean blind;

    KitchenWatch(KitchenReader reader, Kitchen kitchen, KitchenSettings settings) {
        this.reader = reader;
        this.kitchen = kitchen;
        this.settings = settings;
    }

    /**
     * Looks once.
     *
     * @return how long to wait before the next look
     */
    Duration look() throws InterruptedException {
        try {
            kitchen.see(reader.read());
            blind = false;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            kitchen.lose();
            if (!blind) {
                log.atWarn()
                        .addKeyValue("reason", Reason.of(e))
                        .log("Nobody can tell how much the kitchen has to do; no order is turned away for it");
            }
            blind = true;
        }
        return settings.lookEvery();
    }
}
