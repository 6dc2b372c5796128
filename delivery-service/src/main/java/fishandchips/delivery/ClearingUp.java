package fishandchips.delivery;

import fishandchips.station.Opening;
import fishandchips.station.Reason;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Has old handovers forgotten every now and then, a few at a time, so that nobody who hands over waits for it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClearingUp implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ClearingUp.class);

    private static final int A_FEW = 1_000;

    private final OldHandovers handovers;
    private final DeliverySettings settings;
    private final Opening opening;

    ClearingUp(OldHandovers handovers, DeliverySettings settings, Opening opening) {
        this.handovers = handovers;
        this.settings = settings;
        this.opening = opening;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::clearUp, settings.clearUpEvery());
    }

    private void clearUp() {
        try {
            while (opening.isOpen() && handovers.forget(settings.remembers(), A_FEW) == A_FEW) {
                log.debug("More handovers are old");
            }
        } catch (SQLException e) {
            log.atWarn().addKeyValue("reason", Reason.of(e)).log("Old handovers cannot be forgotten just now");
        }
    }
}
