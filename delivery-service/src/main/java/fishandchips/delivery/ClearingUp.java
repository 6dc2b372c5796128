package fishandchips.delivery;

import fishandchips.station.Reason;
import fishandchips.station.StationOpener;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Throws away each second what nobody came for, and each minute has what was long ago forgotten: a few rows at a time, so that
 * nobody who hands over waits for it.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClearingUp implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ClearingUp.class);
    private static final Duration THROWS_AWAY_EVERY = Duration.ofSeconds(1);
    private static final Duration FORGETS_EVERY = Duration.ofMinutes(1);
    private static final int A_FEW = 1_000;

    private final NoShows noShows;
    private final LongAgo longAgo;
    private final DeliverySettings settings;
    private final StationOpener opening;

    ClearingUp(NoShows noShows, LongAgo longAgo, DeliverySettings settings, StationOpener opening) {
        this.noShows = noShows;
        this.longAgo = longAgo;
        this.settings = settings;
        this.opening = opening;
    }

    private interface Task {
        void run() throws SQLException;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(() -> attempt(this::throwAway), THROWS_AWAY_EVERY);
        registrar.addFixedDelayTask(() -> attempt(this::forget), FORGETS_EVERY);
    }

    private static void attempt(Task task) {
        try {
            task.run();
        } catch (SQLException e) {
            log.atWarn()
                    .addKeyValue("reason", Reason.of(e))
                    .log("Delivery could not look for orders that nobody came for; it tries again");
        }
    }

    private void throwAway() throws SQLException {
        var orders = opening.isOpen() ? noShows.throwAway(settings.keeps()) : 0;
        if (orders > 0) {
            log.atInfo().addKeyValue("orders", orders).log("Delivery threw orders away that nobody came for");
        }
    }

    private void forget() throws SQLException {
        while (opening.isOpen() && longAgo.forget(settings.remembers(), A_FEW) > 0) {
            log.debug("Delivery deleted old orders from its tables");
        }
    }
}
