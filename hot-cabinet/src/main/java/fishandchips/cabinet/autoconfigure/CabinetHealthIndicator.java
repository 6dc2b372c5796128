package fishandchips.cabinet.autoconfigure;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up when Redis answers how much is in the cabinet; an empty cabinet is a healthy one. */
class CabinetHealthIndicator implements HealthIndicator {

    private final HotCabinet cabinet;

    CabinetHealthIndicator(HotCabinet cabinet) {
        this.cabinet = cabinet;
    }

    @Override
    public Health health() {
        try {
            var levels = cabinet.levels();
            return Health.up()
                    .withDetail("shelf", levels.shelf().asMap())
                    .withDetail("setAside", levels.setAside().asMap())
                    .build();
        } catch (CabinetUnavailableException e) {
            return Health.down(e).build();
        }
    }
}
