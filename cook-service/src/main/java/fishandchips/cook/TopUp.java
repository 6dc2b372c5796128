package fishandchips.cook;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.recovery.CabinetTrust;
import fishandchips.station.StationOpener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Wakes the cook now and then to look into the cabinet. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TopUp implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(TopUp.class);

    private final Cook cook;
    private final ShelfPublisher shelf;
    private final CabinetTrust cabinet;
    private final CookSettings settings;
    private final StationOpener opening;

    TopUp(Cook cook, ShelfPublisher shelf, CabinetTrust cabinet, CookSettings settings, StationOpener opening) {
        this.cook = cook;
        this.shelf = shelf;
        this.cabinet = cabinet;
        this.settings = settings;
        this.opening = opening;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::lookIntoTheCabinet, settings.topUpEvery());
    }

    private void lookIntoTheCabinet() {
        if (!opening.isOpen()) {
            return;
        }
        try {
            if (!cabinet.look().isGiven()) { // what is on the shelf will be known when it has been counted
                return;
            }
            var fried = cook.topUp(settings.keep());
            if (!fried.isNone()) {
                shelf.publishTopUp(fried);
            }
        } catch (CabinetUnavailableException e) {
            log.atWarn().addKeyValue("reason", e.getMessage()).log("The cook could not top up the cabinet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
