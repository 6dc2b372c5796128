package fishandchips.delivery;

import fishandchips.station.Opening;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks over the counter each second, and throws away what nobody came for. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClearingUp implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ClearingUp.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final NoShows noShows;
    private final DeliverySettings settings;
    private final Opening opening;

    ClearingUp(NoShows noShows, DeliverySettings settings, Opening opening) {
        this.noShows = noShows;
        this.settings = settings;
        this.opening = opening;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::clearUp, EVERY);
    }

    private void clearUp() {
        if (!opening.isOpen()) {
            return;
        }
        try {
            var orders = noShows.throwAway(settings.keeps());
            if (orders > 0) {
                log.atInfo().addKeyValue("orders", orders).log("Nobody came for these: thrown away");
            }
        } catch (SQLException e) {
            log.atWarn().addKeyValue("reason", e.getMessage()).log("The counter cannot be cleared just now");
        }
    }
}
