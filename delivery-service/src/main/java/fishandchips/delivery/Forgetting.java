package fishandchips.delivery;

import fishandchips.station.Opening;
import fishandchips.station.Reason;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Has what was long ago forgotten every minute, a few rows at a time, so that nobody who hands over waits for it. */
@Configuration(proxyBeanMethods = false)
class Forgetting implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int A_FEW = 1_000;

    private final LongAgo longAgo;
    private final DeliverySettings settings;
    private final Opening opening;

    Forgetting(LongAgo longAgo, DeliverySettings settings, Opening opening) {
        this.longAgo = longAgo;
        this.settings = settings;
        this.opening = opening;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::forget, EVERY);
    }

    private void forget() {
        try {
            while (opening.isOpen() && longAgo.forget(settings.remembers(), A_FEW) > 0) {
                log.debug("Forgot some orders of long ago");
            }
        } catch (SQLException e) {
            log.atWarn().addKeyValue("reason", Reason.of(e)).log("What was long ago cannot be forgotten just now");
        }
    }
}
