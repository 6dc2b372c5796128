package fishandchips.cabinet.autoconfigure;

import fishandchips.cabinet.HotCabinet;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up when Redis answers how much is in the cabinet; an empty cabinet is a healthy one. */
class CabinetHealthIndicator extends AbstractHealthIndicator {

    private final HotCabinet cabinet;

    CabinetHealthIndicator(HotCabinet cabinet) {
        super("The hot cabinet does not answer");
        this.cabinet = cabinet;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var levels = cabinet.levels();
        health.up()
                .withDetail("shelf", levels.shelf().asMap())
                .withDetail("setAside", levels.setAside().asMap());
    }
}
