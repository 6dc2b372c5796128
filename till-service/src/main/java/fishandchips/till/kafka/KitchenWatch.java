package fishandchips.till.kafka;

import fishandchips.station.Reason;
import fishandchips.till.kitchen.Kitchen;
import fishandchips.till.kitchen.KitchenSettings;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the kitchen every now and then. While it cannot, the kitchen turns nobody away. */
@Component
class KitchenWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KitchenWatch.class);

    private final KitchenReader reader;
    private final Kitchen kitchen;
    private final KitchenSettings settings;
    private boolean blind;
    private volatile @Nullable Thread watcher;

    KitchenWatch(KitchenReader reader, Kitchen kitchen, KitchenSettings settings) {
        this.reader = reader;
        this.kitchen = kitchen;
        this.settings = settings;
    }

    @Override
    public void start() {
        watcher = Thread.ofVirtual().name("kitchen-watch").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(settings.lookEvery());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
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
    }

    @Override
    public void stop() {
        var running = watcher;
        if (running != null) {
            running.interrupt();
            watcher = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }
}
